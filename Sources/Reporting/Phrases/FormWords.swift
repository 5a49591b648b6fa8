/// The words of the forms that the field fills in.
package enum FormWords {
  /// The name of the sheet with the rows.
  package static let deliveries = Wording(
    en: "Deliveries", fr: "Réalisations", ar: "الإنجازات", az: "Təhvillər")
  /// The name of the sheet with the explanations.
  package static let explanations = Wording(
    en: "How to fill in", fr: "Mode d'emploi", ar: "كيفية الملء", az: "Necə doldurulur")

  /// What stands at the top.
  package static func title(_ project: String, _ day: String) -> Wording {
    Wording(
      en: "What was done: \(project) — form of \(day)",
      fr: "Ce qui a été réalisé : \(project) — formulaire du \(day)",
      ar: "ما أُنجز: \(project) — استمارة بتاريخ \(day)",
      az: "Nə edilib: \(project) — \(day) tarixli forma")
  }

  /// How the form is filled in, a line each.
  package static let lines: [Wording] = [
    Wording(
      en:
        "One row for each thing that was done on one day in one place. Leave the other rows empty.",
      fr: "Une ligne par réalisation, par jour et par lieu. Laissez les autres lignes vides.",
      ar: "سطر واحد لكل ما أُنجز في يوم واحد ومكان واحد. اتركوا بقية الأسطر فارغة.",
      az: "Bir gündə bir yerdə görülən hər iş üçün bir sətir. Digər sətirləri boş saxlayın."),
    Wording(
      en:
        "Choose from the lists where there is an arrow. What is not known stays empty; it is never 0.",
      fr:
        "Choisissez dans les listes là où il y a une flèche. Ce qui n'est pas connu reste vide ; jamais 0.",
      ar: "اختاروا من القوائم حيث يوجد سهم. ما ليس معروفًا يبقى فارغًا ولا يُكتب 0 أبدًا.",
      az:
        "Ox işarəsi olan yerdə siyahıdan seçin. Məlum olmayan xana boş qalır, heç vaxt 0 yazılmır."),
    Wording(
      en: "Do not change the key of a row: it tells a row that was sent before from a new one.",
      fr:
        "Ne changez pas la clé d'une ligne : elle distingue une ligne déjà envoyée d'une nouvelle.",
      ar: "لا تغيّروا مفتاح السطر: فهو يميّز سطرًا سبق إرساله من سطر جديد.",
      az: "Sətrin açarını dəyişməyin: o, əvvəl göndərilmiş sətri yenisindən ayırır."),
    Wording(
      en: "Count people, never name them.", fr: "Comptez les personnes, ne les nommez jamais.",
      ar: "عُدّوا الأشخاص ولا تذكروا أسماءهم أبدًا.",
      az: "İnsanları sayın, heç vaxt adlarını yazmayın."),
    Wording(
      en: "Send the file back when you have a network. It may be sent again with more rows.",
      fr:
        "Renvoyez le fichier quand vous avez du réseau. Il peut être renvoyé avec d'autres lignes.",
      ar: "أعيدوا إرسال الملف عند توفر الشبكة. ويمكن إرساله مرة أخرى بأسطر إضافية.",
      az: "Şəbəkə olanda faylı geri göndərin. Onu yeni sətirlərlə yenidən göndərmək olar."),
  ]

  /// What the keys are for.
  package static let keyHelp = Wording(
    en: "Filled in already; leave it as it is.", fr: "Déjà remplie ; n'y touchez pas.",
    ar: "مملوء مسبقًا؛ اتركوه كما هو.", az: "Artıq doldurulub; olduğu kimi saxlayın.")
  package static let deliverableHelp = Wording(
    en: "What was done: choose from the list.",
    fr: "Ce qui a été réalisé : choisissez dans la liste.", ar: "ما الذي أُنجز: اختاروا من القائمة.",
    az: "Nə edilib: siyahıdan seçin.")
  /// What to write as a day.
  package static let dayHelp = Wording(
    en: "The day on which it was done, as day/month/year.",
    fr: "Le jour de la réalisation : jour/mois/année.", ar: "يوم الإنجاز: يوم/شهر/سنة.",
    az: "Görüldüyü gün: gün/ay/il.")
  /// What to write as a quantity.
  package static let quantityHelp = Wording(
    en: "How many were done.", fr: "Combien ont été réalisés.", ar: "كم أُنجز.", az: "Neçəsi edilib."
  )
  package static let placeHelp = Wording(
    en: "Where: choose from the list.", fr: "Où : choisissez dans la liste.",
    ar: "أين: اختاروا من القائمة.", az: "Harada: siyahıdan seçin.")
  /// What to choose as a group.
  package static let groupHelp = Wording(
    en: "The group or class that took part, if there is one.",
    fr: "Le groupe ou la classe qui a participé, s'il y en a.",
    ar: "المجموعة أو الصف المشارك، إن وُجد.", az: "İştirak edən qrup və ya sinif, əgər varsa.")
  /// What to write as the number of participations.
  package static let participationsHelp = Wording(
    en: "How many people took part, those who came before included.",
    fr: "Combien de personnes ont participé, y compris celles déjà venues.",
    ar: "عدد المشاركين، بمن فيهم من شاركوا من قبل.",
    az: "Neçə nəfər iştirak edib, əvvəl gələnlər də daxil olmaqla.")
  /// What to write as a category of participations.
  package static let femaleHelp = Wording(
    en: "How many of them are women or girls.",
    fr: "Combien d'entre elles sont des femmes ou filles.", ar: "كم منهم من النساء أو الفتيات.",
    az: "Onlardan neçəsi qadın və ya qızdır.")
  /// What to write as the number of new persons.
  package static let newPersonsHelp = Wording(
    en: "How many of them had never taken part before.",
    fr: "Combien d'entre elles n'avaient jamais participé.", ar: "كم منهم لم يشاركوا من قبل قط.",
    az: "Onlardan neçəsi əvvəllər heç iştirak etməyib.")
  /// What to write as the person who records.
  package static let recordedByHelp = Wording(
    en: "Your role, such as trainer or field officer.",
    fr: "Votre fonction : formatrice, agent de terrain…", ar: "صفتكم، مثل مدرّب أو موظف ميداني.",
    az: "Vəzifəniz, məsələn, təlimçi və ya sahə işçisi.")
  /// What to write as a note.
  package static let noteHelp = Wording(
    en: "Anything that helps to understand it.", fr: "Tout ce qui aide à comprendre.",
    ar: "كل ما يساعد على الفهم.", az: "Anlamağa kömək edən hər şey.")
  /// The heading of women and girls among the participations.
  package static let female = Wording(
    en: "of whom female", fr: "dont femmes", ar: "منهم إناث", az: "o cümlədən qadınlar")

  /// What is said when a cell takes only what stands in its list.
  package static let choose = Wording(
    en: "Choose one from the list, or leave the cell empty.",
    fr: "Choisissez dans la liste, ou laissez la cellule vide.",
    ar: "اختاروا من القائمة أو اتركوا الخلية فارغة.",
    az: "Siyahıdan birini seçin və ya xananı boş saxlayın.")
  /// What is said when a cell takes only a day.
  package static let aDay = Wording(
    en: "Write a day such as 14/03/2025.", fr: "Écrivez un jour comme 14/03/2025.",
    ar: "اكتبوا يومًا مثل 14/03/2025.", az: "Günü belə yazın: 14/03/2025.")
  /// What is said when a cell takes only a number.
  package static let aNumber = Wording(
    en: "Write a number of 0 or more.", fr: "Écrivez un nombre, 0 ou plus.",
    ar: "اكتبوا عددًا، 0 أو أكثر.", az: "0 və ya daha böyük ədəd yazın.")
}
