import Domain

/// What `attest` says.
extension Phrases {
  static let signingKey = Wording(
    en: "Signing key", fr: "Clé de signature", ar: "مفتاح التوقيع", az: "İmza açarı")
  static let entriesInAll = Wording(
    en: "Entries in total", fr: "Nombre d'entrées", ar: "عدد القيود", az: "Qeydlərin sayı")

  /// A key, in fours.
  static func key(_ key: [UInt8]) -> String {
    let digits = Array("0123456789abcdef")
    let text = key.prefix(8).flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
    return stride(from: 0, to: text.count, by: 4).map { String(text[$0..<min($0 + 4, text.count)]) }
      .joined(separator: " ")
  }

  /// Which entries a key signed.
  static func signed(_ entries: SignedRange) -> Wording {
    entries.count == 1
      ? Wording(
        en: "entry \(entries.first)", fr: "entrée \(entries.first)", ar: "القيد \(entries.first)",
        az: "\(entries.first) nömrəli qeyd")
      : Wording(
        en: "\(entries.count) entries, from \(entries.first) to \(entries.last)",
        fr: "\(entries.count) entrées, de \(entries.first) à \(entries.last)",
        ar: "القيود: \(entries.count)، من \(entries.first) إلى \(entries.last)",
        az: "\(entries.count) qeyd, \(entries.first)–\(entries.last)")
  }

  /// That a head holds; `but` is what was erased of it.
  static func attestedHolds(_ number: String, _ time: String, isErased: Bool) -> Wording {
    isErased
      ? Wording(
        en:
          "Everything up to entry \(number) of \(time) is as it was attested, except for what was erased:",
        fr:
          "Jusqu'à l'entrée \(number) du \(time), tout est tel qu'attesté, sauf ce qui a été effacé :",
        ar: "كل شيء حتى القيد \(number) بتاريخ \(time) كما صُدِّق عليه، عدا ما مُحي:",
        az:
          "\(time) tarixli \(number) nömrəli qeydə qədər hər şey təsdiqləndiyi kimidir, silinənlər istisna olmaqla:"
      )
      : Wording(
        en: "Everything up to entry \(number) of \(time) is as it was attested.",
        fr: "Jusqu'à l'entrée \(number) du \(time), tout est tel qu'attesté.",
        ar: "كل شيء حتى القيد \(number) بتاريخ \(time) كما صُدِّق عليه.",
        az: "\(time) tarixli \(number) nömrəli qeydə qədər hər şey təsdiqləndiyi kimidir.")
  }

  /// What one entry erased: how many rows, names and texts, and the kinds of the records.
  static func erased(_ entry: String, _ time: String, by author: String, _ what: Wording) -> Wording
  {
    Wording(
      en: "entry \(entry) (\(time), \(author)) erased \(what.en)",
      fr: "l'entrée \(entry) (\(time), \(author)) a effacé \(what.fr)",
      ar: "محا القيد \(entry) ‏(\(time)، \(author)): \(what.ar)",
      az: "\(entry) nömrəli qeyd (\(time), \(author)) sildi: \(what.az)")
  }

  static func erasedRows(_ rows: Int, _ kinds: String) -> Wording {
    let count = Wording.count(
      rows, en: ("row", "rows"), fr: ("ligne", "lignes"),
      ar: ("سطر واحد", "سطران", "أسطر", "سطرًا", "سطر"), az: "sətir")
    return kinds.isEmpty
      ? count
      : Wording(
        en: "\(count.en) of records (\(kinds))", fr: "\(count.fr) d'enregistrements (\(kinds))",
        ar: "\(count.ar) من السجلات (\(kinds))", az: "yazıların \(count.az) (\(kinds))")
  }

  static func erasedNames(_ names: Int) -> Wording {
    .count(
      names, en: ("name of a person", "names of people"),
      fr: ("nom de personne", "noms de personnes"),
      ar: ("اسم شخص واحد", "اسما شخصين", "أسماء أشخاص", "اسم شخص", "اسم شخص"), az: "şəxs adı")
  }

  static func erasedTexts(_ texts: Int) -> Wording {
    .count(
      texts, en: ("author, command or reason", "authors, commands or reasons"),
      fr: ("auteur, commande ou motif", "auteurs, commandes ou motifs"),
      ar: (
        "فاعل أو أمر أو سبب واحد", "فاعلان أو أمران أو سببان", "فاعلين أو أوامر أو أسباب",
        "فاعلًا أو أمرًا أو سببًا", "فاعل أو أمر أو سبب"
      ), az: "müəllif, əmr və ya səbəb")
  }

  static func entriesSince(_ count: Int64) -> Wording {
    .count(
      Int(count), en: ("entry since.", "entries since."), fr: ("entrée depuis.", "entrées depuis."),
      ar: ("قيد واحد بعده.", "قيدان بعده.", "قيود بعده.", "قيدًا بعده.", "قيد بعده."),
      az: "qeyd sonradan əlavə edilib.")
  }

  static func newKeyMark(_ key: String) -> Wording {
    Wording(
      en: "First entry signed with the key \(key)", fr: "Première entrée signée avec la clé \(key)",
      ar: "أول قيد موقّع بالمفتاح \(key)", az: "\(key) açarı ilə imzalanmış ilk qeyd")
  }

  static func abandonsMark(_ entry: String) -> Wording {
    Wording(
      en:
        "Goes on as a new office: the file lacked or changed entry \(entry), made on the same machine",
      fr:
        "Continue sous un nouveau bureau : le fichier ne contenait pas, ou avait modifié, l'entrée \(entry) faite sur la même machine",
      ar: "يستمر باسم مكتب جديد: كان الملف يفتقد القيد \(entry) المُدخل على الجهاز نفسه أو غيّره",
      az:
        "Yeni ofis kimi davam edir: faylda eyni kompüterdə edilmiş \(entry) nömrəli qeyd yox idi və ya dəyişdirilmişdi"
    )
  }

  /// What the seal lists: purges of before the upgrade had taken it.
  /// - Parameter entry: The seal; nil where the register was not upgraded yet.
  static func erasedBefore(_ entry: String?, _ what: Wording) -> Wording {
    guard let entry else {
      return Wording(
        en: "erased by an earlier version: \(what.en)",
        fr: "effacé par une version antérieure : \(what.fr)", ar: "مُحي بإصدار سابق: \(what.ar)",
        az: "əvvəlki versiya ilə silinib: \(what.az)")
    }
    return Wording(
      en: "erased before the register was upgraded (entry \(entry)): \(what.en)",
      fr: "effacé avant la mise à niveau du registre (entrée \(entry)) : \(what.fr)",
      ar: "مُحي قبل ترقية السجل (القيد \(entry)): \(what.ar)",
      az: "reyestr yenilənməzdən əvvəl silinib (\(entry) nömrəli qeyd): \(what.az)")
  }

  static func newKeys(_ keys: String) -> Wording {
    Wording(
      en: "New signing keys since: \(keys).", fr: "Nouvelles clés de signature depuis : \(keys).",
      ar: "مفاتيح توقيع جديدة منذ ذلك: \(keys).", az: "O vaxtdan yeni imza açarları: \(keys).")
  }
}
