import Domain

extension Phrases {
  /// What is wrong with an entry of history, with the names of the columns.
  static func fault(_ fault: Finding.Fault) -> Wording {
    switch fault {
    case .missing:
      Wording(
        en: "it is missing", fr: "elle manque", ar: "القيد غير موجود", az: "qeyd yoxdur")
    case .hash:
      Wording(
        en: "its content does not match its digest (hash)",
        fr: "son contenu ne correspond pas à son empreinte (hash)",
        ar: "محتواه لا يطابق بصمته (hash)", az: "məzmunu heşinə uyğun deyil (hash)")
    case .kind:
      Wording(
        en: "its kind is unknown (kind)", fr: "son type est inconnu (kind)",
        ar: "نوعه غير معروف (kind)", az: "növü naməlumdur (kind)")
    case .undoes:
      Wording(
        en: "the entry that it undoes is only half named (undoesOffice, undoesNumber)",
        fr: "l'entrée qu'elle annule n'est nommée qu'à moitié (undoesOffice, undoesNumber)",
        ar: "القيد الذي يتراجع عنه مذكور نصفه فقط (undoesOffice, undoesNumber)",
        az: "geri aldığı qeyd yarımçıq göstərilib (undoesOffice, undoesNumber)")
    case .erased:
      Wording(
        en: "parts of it were erased without a purge",
        fr: "des parties en ont été effacées sans purge",
        ar: "مُحيت أجزاء منه دون أمر المحو purge", az: "hissələri purge olmadan silinib")
    case .remains:
      Wording(
        en: "something is still there that a purge lists as erased",
        fr: "un contenu déclaré effacé par une purge y figure encore",
        ar: "ما زال فيه ما يذكر أمر المحو purge أنه مُحي",
        az: "purge-un silinmiş kimi göstərdiyi məzmun hələ oradadır")
    case .slot:
      Wording(
        en: "what is listed as erased does not fit it (erased)",
        fr: "ce qui est déclaré effacé ne lui correspond pas (erased)",
        ar: "المذكور أنه مُحي منه لا يطابقه (erased)",
        az: "silinmiş kimi göstərilənlər ona uyğun deyil (erased)")
    case .seed:
      Wording(
        en: "the base of its salts is malformed (seed)",
        fr: "la base de ses sels est mal formée (seed)",
        ar: "أساس أملاحه غير صالح (seed)", az: "duzlarının əsası səhvdir (seed)")
    case .oldColumns:
      Wording(
        en: "it mixes the form of an older layout with the current one (layout)",
        fr: "elle mêle la forme d'une ancienne version et la forme actuelle (layout)",
        ar: "يخلط بين صيغة إصدار أقدم والصيغة الحالية (layout)",
        az: "köhnə və indiki formatı qarışdırır (layout)")
    case .oldHash:
      Wording(
        en: "its content does not match the digest it had in an older layout (oldHash)",
        fr: "son contenu ne correspond pas à son empreinte d'une ancienne version (oldHash)",
        ar: "محتواه لا يطابق بصمته في الإصدار الأقدم (oldHash)",
        az: "məzmunu köhnə formatdakı heşinə uyğun deyil (oldHash)")
    case .old:
      Wording(
        en: "it claims an older layout but follows a current entry or is signed (layout)",
        fr:
          "elle se dit d'une ancienne version mais suit une entrée actuelle ou est signée (layout)",
        ar: "يدّعي صيغة أقدم لكنه يلي قيدًا حاليًا أو موقّع (layout)",
        az:
          "köhnə formatda olduğunu bildirir, amma indiki qeyddən sonradır və ya imzalıdır (layout)")
    case .unsealed:
      Wording(
        en: "no seal covers it", fr: "aucun scellé ne la couvre", ar: "لا يشمله أي ختم",
        az: "heç bir möhür onu əhatə etmir")
    case .seal:
      Wording(
        en: "it is a seal that covers what it must not, or lost its words",
        fr: "c'est un scellé qui couvre ce qu'il ne doit pas, ou qui a perdu ses mots",
        ar: "هو ختم يشمل ما لا يجوز له أو فقد كلماته",
        az: "icazəsiz şeyi əhatə edən və ya sözlərini itirmiş möhürdür")
    case .time:
      Wording(
        en: "its time is not later than that of the entries before it (at)",
        fr: "sa date n'est pas postérieure à celle des entrées précédentes (at)",
        ar: "وقته ليس بعد وقت القيود السابقة (at)",
        az: "vaxtı əvvəlki qeydlərdən sonra deyil (at)")
    case .seen:
      Wording(
        en: "it refers to entries of another office that are not there (seen)",
        fr: "elle se réfère à des entrées d'un autre bureau qui n'existent pas (seen)",
        ar: "يشير إلى قيود مكتب آخر غير موجودة (seen)",
        az: "başqa ofisin mövcud olmayan qeydlərinə istinad edir (seen)")
    case .root:
      Wording(
        en: "nothing precedes it although it is not the first of all",
        fr: "rien ne la précède alors qu'elle n'est pas la toute première",
        ar: "لا شيء قبله مع أنه ليس أول القيود", az: "ilk qeyd olmasa da, ondan əvvəl heç nə yoxdur"
      )
    case .branch:
      Wording(
        en: "it branches off: no later entry builds on it",
        fr: "elle forme une branche : aucune entrée ultérieure ne s'appuie sur elle",
        ar: "هو فرع لا يبني عليه أي قيد لاحق",
        az: "ayrılan qoldur: sonrakı heç bir qeyd ona əsaslanmır")
    case .said:
      Wording(
        en: "texts are attached to it although it does not exist (said)",
        fr: "des textes s'y rattachent alors qu'elle n'existe pas (said)",
        ar: "نصوص مرتبطة به وهو غير موجود (said)",
        az: "mövcud olmasa da, ona mətnlər bağlanıb (said)")
    case .signature:
      Wording(
        en: "its signature is missing or does not match (signature)",
        fr: "sa signature manque ou ne correspond pas (signature)",
        ar: "توقيعه غير موجود أو غير مطابق (signature)",
        az: "imzası yoxdur və ya uyğun deyil (signature)")
    case .erases:
      Wording(
        en: "it erases what it must not (erased)",
        fr: "elle efface ce qu'elle ne doit pas (erased)",
        ar: "يمحو ما لا يجوز له محوه (erased)", az: "icazəsiz silmə edir (erased)")
    case .partial:
      Wording(
        en: "it erased only a part of a record's history (erased)",
        fr: "elle n'a effacé qu'une partie de l'historique d'un enregistrement (erased)",
        ar: "محا جزءًا فقط من تاريخ سجل (erased)",
        az: "yazının tarixçəsinin yalnız bir hissəsini silib (erased)")
    case .shell:
      Wording(
        en: "it is a purge that adds content (changeset.bytes)",
        fr: "c'est une purge qui ajoute du contenu (changeset.bytes)",
        ar: "هو أمر محو يضيف محتوى (changeset.bytes)",
        az: "məzmun əlavə edən silmədir (changeset.bytes)")
    case .changeset:
      Wording(
        en: "its rows cannot be read or are not those of the index (changeset.bytes)",
        fr: "ses lignes sont illisibles ou ne sont pas celles de l'index (changeset.bytes)",
        ar: "أسطره غير مقروءة أو ليست أسطر الفهرس (changeset.bytes)",
        az: "sətirləri oxunmur və ya indeksdəki deyil (changeset.bytes)")
    case .packed:
      Wording(
        en:
          "its rows cannot be unpacked: they are damaged, or larger than allowed (changeset.size)",
        fr:
          "ses lignes ne peuvent être décompressées : endommagées ou plus grandes que permis (changeset.size)",
        ar: "تعذّر فك ضغط أسطره: تالفة أو أكبر من المسموح (changeset.size)",
        az: "sətirləri açılmır: zədələnib və ya icazə veriləndən böyükdür (changeset.size)")
    case .conflict:
      Wording(
        en: "its rows do not fit those before it (changeset.bytes)",
        fr: "ses lignes ne s'accordent pas avec les précédentes (changeset.bytes)",
        ar: "أسطره لا توافق ما قبلها (changeset.bytes)",
        az: "sətirləri əvvəlkilərə uyğun gəlmir (changeset.bytes)")
    case .parts:
      Wording(
        en: "its parts are empty or not numbered from 0 (changeset.part)",
        fr: "ses parties sont vides ou ne sont pas numérotées à partir de 0 (changeset.part)",
        ar: "أجزاؤه فارغة أو غير مرقّمة ابتداءً من 0 (changeset.part)",
        az: "hissələri boşdur və ya 0-dan nömrələnməyib (changeset.part)")
    case .form:
      Wording(
        en: "its rows are not written as the register writes them (changeset.bytes)",
        fr: "ses lignes ne sont pas écrites comme le registre les écrit (changeset.bytes)",
        ar: "أسطره غير مكتوبة كما يكتبها السجل (changeset.bytes)",
        az: "sətirləri reyestrin yazdığı formada deyil (changeset.bytes)")
    case .index:
      Wording(
        en: "the index of its rows is wrong (change)",
        fr: "l'index de ses lignes est faux (change)",
        ar: "فهرس أسطره خاطئ (change)", az: "sətirlərinin indeksi səhvdir (change)")
    }
  }
}
