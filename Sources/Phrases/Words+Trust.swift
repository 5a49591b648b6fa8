package import Domain
package import Persistence
package import Reporting

/// What the command says of the past, of proofs and of copies.
extension Words {
  package static func cloned(_ path: String, _ office: String) -> Wording {
    Wording(
      en: "Copied and checked: '\(path)', an office of its own (…\(office)).",
      fr: "Copié et vérifié : « \(path) », un bureau à part (…\(office)).",
      ar: "نُسخ وفُحص: «\(path)»، مكتب مستقل (…\(office)).",
      az: "Köçürüldü və yoxlandı: '\(path)', ayrıca ofis (…\(office)).")
  }
  package static func sealed(_ path: String) -> Wording {
    Wording(
      en: "Copied, checked and sealed: '\(path)'.", fr: "Copié, vérifié et chiffré : « \(path) ».",
      ar: "نُسخ وفُحص وشُفّر: «\(path)».", az: "Köçürüldü, yoxlanıldı və şifrələndi: “\(path)”.")
  }
  package static func removedOld(_ count: Int) -> Wording {
    .count(
      count, en: ("older copy deleted.", "older copies deleted."),
      fr: ("ancienne copie supprimée.", "anciennes copies supprimées."),
      ar: (
        "حُذفت نسخة أقدم واحدة.", "حُذفت نسختان أقدم.", "نسخ أقدم حُذفت.", "نسخة أقدم حُذفت.",
        "نسخة أقدم حُذفت."
      ), az: "köhnə nüsxə silindi.")
  }
  package static func wouldReplace(_ path: String) -> Wording {
    Wording(
      en: "Replace the register '\(path)'? It is copied first. [y/N] ",
      fr: "Remplacer le registre « \(path) » ? Il est d'abord copié. [o/N] ",
      ar: "استبدال السجل «\(path)»؟ يُنسخ أولًا. [ن/لا] ",
      az: "'\(path)' reyestri əvəz edilsin? Əvvəlcə köçürülür. [b/Y] ")
  }
  package static func restored(_ path: String, kept: String?) -> Wording {
    Wording(
      en: "Restored '\(path)'." + (kept.map { " What stood there is in '\($0)'." } ?? ""),
      fr: "Restauré : « \(path) »." + (kept.map { " L'ancien est dans « \($0) »." } ?? ""),
      ar: "استُعيد «\(path)»." + (kept.map { " وما كان هناك محفوظ في «\($0)»." } ?? ""),
      az: "'\(path)' bərpa olundu." + (kept.map { " Əvvəlki '\($0)' faylındadır." } ?? ""))
  }
  package static func saved(_ records: Int, _ entries: Int, _ recalled: Int, _ path: String)
    -> Wording
  {
    Wording(
      en:
        "Saved \(records) records and \(entries) entries of history to '\(path)'; rows made again from history: \(recalled).",
      fr:
        "Récupéré dans « \(path) » : enregistrements : \(records) ; entrées d'historique : \(entries) ; lignes refaites d'après l'historique : \(recalled).",
      ar:
        "أُنقذت \(records) سجلات و\(entries) قيود في «\(path)»؛ صفوف أُعيد بناؤها من السجل التاريخي: \(recalled).",
      az:
        "\(records) qeyd və \(entries) tarixçə qeydi '\(path)' faylına xilas edildi; tarixçədən bərpa olunan sətirlər: \(recalled)."
    )
  }
  package static func partLost(_ table: String) -> Wording {
    Wording(
      en: "A part of the table \(table) could not be read.",
      fr: "Une partie de la table \(table) est illisible.",
      ar: "تعذّرت قراءة جزء من الجدول \(table).", az: "\(table) cədvəlinin bir hissəsi oxunmadı.")
  }
  package static func typeToGoOn(_ references: String) -> Wording {
    Wording(
      en: "Type \(references) to go on: ", fr: "Tapez \(references) pour continuer : ",
      ar: "اكتب \(references) للمتابعة: ", az: "Davam etmək üçün \(references) yazın: ")
  }
  /// The first twenty of a list.
  package static func some(_ list: [Wording]) -> [Wording] {
    list.prefix(20) + (list.count > 20 ? [Wording("…")] : [])
  }
  /// Where other texts still have the name of what was erased; a list follows.
  package static func mentioned(_ count: Int) -> Wording {
    Wording(
      en:
        "Other texts still mention it (\(count)). grants edit changes what is shown; history keeps the old text. To erase that too, purge the record:",
      fr:
        "D'autres textes le mentionnent encore (\(count)). grants edit ne change que l'affichage : l'ancien texte reste dans l'historique. Pour l'effacer aussi, effacez l'enregistrement avec grants purge :",
      ar:
        "ما زالت نصوص أخرى تذكره (\(count)). يغيّر grants edit المعروض فقط ويبقى النص القديم في السجل التاريخي. ولمحوه أيضًا امحُ السجل بـ grants purge:",
      az:
        "Başqa mətnlərdə hələ adı çəkilir (\(count)). grants edit yalnız göstəriləni dəyişir, köhnə mətn tarixçədə qalır. Onu da silmək üçün yazını grants purge ilə silin:"
    )
  }
  /// One text that still has it.
  package static func mention(_ mention: PurgeOutcome.Mention) -> Wording {
    let place = mention.reference.isEmpty ? mention.field : "\(mention.reference): \(mention.field)"
    guard let entry = mention.entry else { return Wording(place) }
    return Wording(
      en: "\(place) (history, entry \(entry))", fr: "\(place) (historique, entrée \(entry))",
      ar: "\(place) (السجل التاريخي، القيد \(entry))", az: "\(place) (tarixçə, qeyd \(entry))")
  }
  /// Evidence that is nowhere beside the register, and so not in a copy; a list follows.
  package static func evidenceNotCopied(_ count: Int) -> Wording {
    Wording(
      en: "The files of these documents are missing, here and in the copy (\(count)):",
      fr: "Les fichiers de ces documents manquent, ici et dans la copie (\(count)) :",
      ar: "ملفات هذه الوثائق مفقودة هنا وفي النسخة (\(count)):",
      az: "Bu sənədlərin faylları burada və nüsxədə yoxdur (\(count)):")
  }
  package static func waiting(for holder: LockHolder?) -> Wording {
    guard let holder else {
      return Wording(
        en: "Waiting for another program that is using the register…",
        fr: "En attente d'un autre programme qui utilise le registre…",
        ar: "بانتظار برنامج آخر يستعمل السجل…",
        az: "Reyestrdən istifadə edən başqa proqram gözlənilir…")
    }
    let who = holder.wording
    return Wording(
      en: "Waiting for \(who.en), which is using the register…",
      fr: "\(Language.fr.capitalised(who.fr)) utilise le registre ; en attente…",
      ar: "السجل قيد الاستعمال: \(who.ar)؛ جارٍ الانتظار…",
      az: "Reyestrdən \(who.az) istifadə edir; gözlənilir…")
  }
  package static func older(than entry: EntryName) -> Wording {
    Wording(
      en: "This file lacks entry \(entry.number), made on this machine: it is an older copy.",
      fr:
        "Il manque à ce fichier l'entrée \(entry.number) faite sur cette machine : c'est une copie plus ancienne.",
      ar: "يفتقد هذا الملف القيد \(entry.number) المُدخل على هذا الجهاز: إنه نسخة أقدم.",
      az: "Bu faylda bu kompüterdə edilmiş \(entry.number) nömrəli qeyd yoxdur: köhnə nüsxədir.")
  }
  /// A backup of another register took the place of one.
  package static func unrelatedBackup(_ backup: String, kept: String) -> Wording {
    Wording(
      en: "'\(backup)' is a copy of another register; the one that it replaced is '\(kept)'.",
      fr:
        "« \(backup) » est la copie d'un autre registre ; celui qu'elle a remplacé est « \(kept) ».",
      ar: "«\(backup)» نسخة من سجل آخر؛ والسجل الذي حلّت محله هو «\(kept)».",
      az: "“\(backup)” başqa reyestrin nüsxəsidir; əvəz etdiyi reyestr: “\(kept)”.")
  }
  package static func keptOld(_ count: Int) -> Wording {
    let findings = Wording.count(
      count, en: ("finding", "findings"), fr: ("constat", "constats"),
      ar: ("ملاحظة واحدة", "ملاحظتان", "ملاحظات", "ملاحظة", "ملاحظة"), az: "hal")
    return Wording(
      en:
        "The register is damaged or was altered (\(findings.en)). No older copy was deleted. See: grants doctor",
      fr:
        "Le registre est endommagé ou altéré (\(findings.fr)). Aucune copie plus ancienne n'a été supprimée. Voir : grants doctor",
      ar: "السجل تالف أو جرى تغييره (\(findings.ar)). لم تُحذف أي نسخة أقدم. انظر: grants doctor",
      az:
        "Reyestr zədələnib və ya dəyişdirilib (\(findings.az)). Köhnə nüsxələr silinmədi. Baxın: grants doctor"
    )
  }
  /// The heads hold, and something else in the file does not.
  package static let attestedHolds = Wording(
    en: "The attested history is unchanged. The rest of the file does not match it:",
    fr: "L'historique attesté est intact. Le reste du fichier n'y correspond pas :",
    ar: "التاريخ المصدَّق لم يتغيّر. أما بقية الملف فلا تطابقه:",
    az: "Təsdiqlənmiş tarixçə dəyişməyib. Faylın qalan hissəsi isə ona uyğun deyil:")
  /// What a person should know of how a change was signed.
  package static func signing(_ notice: SigningNotice) -> Wording {
    switch notice {
    case .newKey(let key):
      let key = HistoryReport.key(key)
      return Wording(
        en: "Signed with a key that is new in this register: \(key).",
        fr: "Signé avec une clé nouvelle dans ce registre : \(key).",
        ar: "وُقّع بمفتاح جديد في هذا السجل: \(key).",
        az: "Bu reyestr üçün yeni açarla imzalandı: \(key).")
    case .notSigned(let path?, isUnusable: true):
      return Wording(
        en:
          "Not signed: '\(path)' is not a usable key. It must be readable by you alone (mode 0600) and belong to you.",
        fr:
          "Non signé : « \(path) » n'est pas une clé utilisable. Elle doit vous appartenir et n'être lisible que par vous (mode 0600).",
        ar: "لم يُوقَّع: «\(path)» ليس مفتاحًا صالحًا. يجب أن يكون ملكك ولا يقرؤه غيرك (0600).",
        az:
          "İmzalanmadı: “\(path)” yararlı açar deyil. O, sizə məxsus olmalı və yalnız sizin üçün oxunmalıdır (0600)."
      )
    case .notSigned(let path?, isUnusable: false):
      return Wording(
        en: "Not signed: no key can be made at '\(path)'. Name another place: --signing-key FILE.",
        fr:
          "Non signé : impossible de créer une clé dans « \(path) ». Indiquez un autre emplacement : --signing-key FICHIER.",
        ar: "لم يُوقَّع: لا يمكن إنشاء مفتاح في «\(path)». حدّد موضعًا آخر: --signing-key FILE.",
        az:
          "İmzalanmadı: “\(path)” yerində açar yaradıla bilmir. Başqa yer göstərin: --signing-key FAYL."
      )
    case .notSigned(nil, _):
      return Wording(
        en:
          "Not signed: there is no place for a key (HOME is not set). Name one: --signing-key FILE.",
        fr:
          "Non signé : aucun emplacement pour la clé (HOME n'est pas défini). Indiquez-en un : --signing-key FICHIER.",
        ar: "لم يُوقَّع: لا موضع للمفتاح (HOME غير معيّن). حدّد موضعًا: --signing-key FILE.",
        az:
          "İmzalanmadı: açar üçün yer yoxdur (HOME təyin edilməyib). Yer göstərin: --signing-key FAYL."
      )
    case .goesOn(let entry):
      return Wording(
        en:
          "This file no longer has entry \(entry.number) as it was signed on this machine: it is an older copy, or it was altered. Your change was saved under a new office. See: grants history.",
        fr:
          "Ce fichier ne contient plus l'entrée \(entry.number) telle que cette machine l'a signée : copie plus ancienne, ou fichier altéré. Votre modification est enregistrée sous un nouveau bureau. Voir : grants history.",
        ar:
          "لم يعد هذا الملف يحتوي القيد \(entry.number) كما وُقّع على هذا الجهاز: نسخة أقدم أو ملف مُغيَّر. حُفظ تغييرك باسم مكتب جديد. انظر: grants history.",
        az:
          "Bu faylda \(entry.number) nömrəli qeyd bu kompüterdə imzalandığı kimi deyil: köhnə nüsxədir, ya da dəyişdirilib. Dəyişikliyiniz yeni ofis adı ilə saxlanıldı. Baxın: grants history."
      )
    }
  }
  package static let keptIn = Wording(
    en: "kept in", fr: "conservé dans", ar: "محفوظ في", az: "saxlanma yeri")
  package static func place(_ place: EvidencePlace) -> Wording {
    switch place {
    case .register: Wording(en: "the register", fr: "le registre", ar: "السجل", az: "reyestr")
    case .folder:
      Wording(
        en: "the folder beside it", fr: "le dossier à côté", ar: "المجلد بجانبه",
        az: "yanındakı qovluq")
    case .elsewhere(let location): Wording(location)
    case .nowhere: Wording(en: "nowhere", fr: "nulle part", ar: "لا مكان", az: "heç yerdə")
    }
  }
  package static func knownAt(_ time: Int64) -> Wording {
    let shown = HistoryReport.time(time)
    return Wording(
      en: "As it was known after the entry of \(shown)",
      fr: "Tel que connu après l'entrée du \(shown)",
      ar: "كما كان معروفًا بعد قيد \(shown)", az: "\(shown) tarixli qeyddən sonra məlum olduğu kimi")
  }
}
