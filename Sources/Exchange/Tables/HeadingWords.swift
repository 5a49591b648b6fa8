package import Domain

/// The headings under which people write the facts of a record, in English, French, Arabic and
/// Azerbaijani.
package struct HeadingWords: Sendable {
  /// The kind of record.
  package let kind: Kind
  /// What each word can mean, the likeliest first.
  private let meanings: [String: [ColumnTarget]]

  /// The headings of a kind.
  ///
  /// - Parameter words: Further words, as the phrase book has them for the fields.
  package init(_ kind: Kind, words: [(String, ColumnTarget)] = []) {
    self.kind = kind
    var meanings = Self.table(of: kind)
    for (word, target) in words {
      let folded = Self.fold(word)
      if meanings[folded]?.contains(target) != true { meanings[folded, default: []].append(target) }
    }
    self.meanings = meanings
  }

  /// What a heading can say of a record, the likeliest first; empty when it is not known.
  func targets(_ heading: String) -> [ColumnTarget] {
    let folded = Self.fold(heading)
    if folded.isEmpty { return [] }
    if let found = meanings[folded] { return found }
    // "Montant (FCFA)", "Cible 2025": what stands in brackets, and a year, say more, not another.
    let core = Self.fold(Self.withoutRemarks(heading))
    if core != folded, let found = meanings[core] { return found }
    if let joined = joined(heading) { return joined }
    // "Activité / Livrable": two words for one thing.
    let words = heading.split(separator: "/")
    let parts = words.count > 1 ? words.map { targets(String($0)) } : []
    if let first = parts.first?.first, parts.allSatisfy({ $0.contains(first) }) {
      return [first]
    }
    // "Intitulé du livrable", "Name of the school": the name of what the rows are.
    for word in Self.namers where folded.hasPrefix(word) {
      let named = meanings[String(folded.dropFirst(word.count))] ?? []
      if named.contains(.title(language: nil)) { return [.title(language: nil)] }
    }
    return []
  }

  /// What a heading of two lines says, "Participants" over "Filles": the lower line, or a category of the upper
  /// one; nil where the two are not headings by themselves.
  private func joined(_ heading: String) -> [ColumnTarget]? {
    let words = heading.split(separator: " ").map(String.init)
    guard (2...8).contains(words.count) else { return nil }
    for count in (1..<words.count).reversed() {
      let upper = meanings[Self.fold(words[..<count].joined(separator: " "))] ?? []
      let lower = Self.fold(words[count...].joined(separator: " "))
      guard !upper.isEmpty, !lower.isEmpty else { continue }
      let counted = upper.compactMap { target in
        if case .field(let name) = target, kind.field(name)?.shape == .counts { name } else { nil }
      }
      if let field = counted.first {
        if Self.wholes.contains(lower) { return [.field(field)] }
        let category = PeopleWords.category(of: lower)
        if category != lower || PeopleWords.isCategory(lower) {
          return [.count(field: field, category: category)]
        }
      }
      if let found = meanings[lower] { return found }
    }
    return nil
  }

  /// The words for all of a group's columns together.
  private static let wholes: Set<String> = [
    "total", "ensemble", "all", "both", "tous", "cemi", "المجموع", "الاجمالي",
  ]

  /// What stands before the word for a record when its name is meant, as ``fold(_:)`` leaves it.
  private static let namers =
    ["intitule", "nom", "libelle", "designation", "titre"].flatMap { word in
      ["du", "dela", "del", "des", "de"].map { word + $0 }
    } + ["nameofthe", "nameof", "titleofthe", "titleof"]

  /// What the spellings of one heading have in common.
  static func fold(_ text: String) -> String { SearchWords.plain(text) }

  private static func withoutRemarks(_ heading: String) -> String {
    var text = ""
    var depth = 0
    for letter in heading {
      if letter == "(" || letter == "[" { depth += 1 }
      if depth == 0 { text.append(letter) }
      if letter == ")" || letter == "]" { depth = max(0, depth - 1) }
    }
    let words = text.split(separator: " ").filter { !($0.count == 4 && Int($0) != nil) }
    return words.joined(separator: " ")
  }

  /// A kind's own words stand before those of all kinds.
  private static func table(of kind: Kind) -> [String: [ColumnTarget]] {
    var table: [String: [ColumnTarget]] = [:]
    if let own = names[kind] { add(.title(language: nil), own, to: &table) }
    for parent in kind.parents {
      if let words = names[parent] { add(.under(parent), words, to: &table) }
      add(.under(parent), parent.word, to: &table)
      add(.under(parent), parent.rawValue, to: &table)
    }
    if kind == .project {
      add(.plannedEnd, plannedEnd, to: &table)
      // What others call the identifier of a project is what it is called here, where nothing else is.
      add(.reference, reference, to: &table)
    }
    if ColumnTarget.hasPlace(kind) { add(.place, place, to: &table) }
    for field in kind.fields { add(field, to: &table) }
    add(.reference, reference, to: &table)
    add(.key, key, to: &table)
    add(.title(language: nil), title, to: &table)
    for language in ["en", "fr", "ar", "az"] {
      for word in ["title", "name", "nom", "intitule"] {
        add(.title(language: language), word + language, to: &table)
      }
    }
    return table
  }

  /// Adds the words for a field, and for what is counted in it or in what currency it is.
  private static func add(_ field: Field, to table: inout [String: [ColumnTarget]]) {
    if let words = fields[field.name] { add(.field(field.name), words, to: &table) }
    add(.field(field.name), field.word, to: &table)
    add(.field(field.name), field.name, to: &table)
    if case .money = field.shape { add(.currency, currency, to: &table) }
    if case .counts = field.shape, field == DeliveryField.attendances.field {
      for (category, words) in PeopleWords.categories {
        add(.count(field: field.name, category: category), words, to: &table)
      }
    }
  }

  /// - Parameter words: Between vertical bars.
  private static func add(
    _ target: ColumnTarget, _ words: String, to table: inout [String: [ColumnTarget]]
  ) {
    for word in words.split(separator: "|") {
      let folded = fold(String(word))
      if table[folded]?.contains(target) != true { table[folded, default: []].append(target) }
    }
  }

  private static let reference =
    "reference|ref|référence|réf|code|id|identifier|identifiant|المرجع|الرمز|istinad|kod"
  private static let key = "row key|clé de ligne|key|clé|مفتاح السطر|sətir açarı"
  private static let title =
    "title|name|nom|intitulé|titre|désignation|libellé|nom complet|full name|nom et prénom|"
    + "nom et prénoms|label|subject|الاسم|العنوان|التسمية|ad|adı|başlıq|soyad ad"
  private static let currency = "currency|devise|monnaie|العملة|valyuta"
  private static let place =
    "place|city|ville|lieu|localité|commune|site|école|school|établissement|location|town|"
    + "المدينة|المكان|الموقع|المدرسة|şəhər|yer|məkan|məktəb"
  private static let plannedEnd =
    "planned end|end|end date|fin|fin prévue|date de fin|date fin|planned end date|clôture prévue|"
    + "تاريخ الانتهاء|النهاية|bitmə tarixi|son|planlaşdırılan son"

  private static let names: [Kind: String] = [
    .deliverable:
      "deliverable|livrable|activité|activity|output|produit|extrant|المنجز المستهدف|النشاط|"
      + "المخرج|təhvil veriləcək nəticə|fəaliyyət|məhsul",
    .milestone:
      "milestone|jalon|étape|step|event|événement|report|rapport|obligation|المعلم|"
      + "mühüm mərhələ|mərhələ",
    .project: "project|projet|project title|intitulé du projet|المشروع|layihə",
    .city: "city|ville|commune|localité|town|المدينة|şəhər",
    .site:
      "site|school|école|établissement|nom de l'école|nom de l'établissement|library|"
      + "bibliothèque|الموقع|المدرسة|məktəb|məkan",
    .organisation:
      "organisation|organization|organisme|institution|partner|partenaire|structure|grantee|"
      + "المنظمة|المؤسسة|الشريك|təşkilat|tərəfdaş",
    .person: "person|personne|contact|الشخص|şəxs|əlaqə",
    .agreement: "agreement|accord|convention|contrat|contract|الاتفاقية|saziş|müqavilə",
    .group: "group|groupe|classe|class|المجموعة|الصف|qrup|sinif",
    .office: "office|fonction|poste|position|job title|المنصب|vəzifə",
    .journal: "event|événement|réunion|meeting|activité|الحدث|tədbir",
    .budget:
      "budget line|line|item|budget item|cost item|ligne|ligne budgétaire|poste|poste budgétaire|rubrique|"
      + "nature de la dépense|بند|بند الميزانية|büdcə sətri|xərc maddəsi|maddə",
    .indicator: "indicator|indicateur|المؤشر|göstərici",
    .source: "source|المصدر|mənbə", .part: "part|المدينة", .delivery: "delivery|réalisation",
  ]
}
