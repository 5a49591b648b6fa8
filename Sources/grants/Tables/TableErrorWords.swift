import Domain
import Exchange
import Reporting

extension TableError {
  /// What is wrong, and what to do next.
  var explanation: Explanation {
    switch self {
    case .ambiguousNumber(let text):
      Explanation(
        problem: Wording(
          en: "'\(text)' can be two numbers.", fr: "« \(text) » peut être deux nombres."),
        remedy: Wording(
          en: "Say what stands before decimals: --decimal point or --decimal comma.",
          fr: "Dites ce qui précède les décimales : --decimal point ou --decimal comma."))
    case .ambiguousDay(let text, let one, let other):
      Explanation(
        problem: PartialDateError.ambiguous(text, one: one, other: other).explanation.problem,
        remedy: Wording(
          en: "Say which is first: --dates dmy or --dates mdy.",
          fr: "Dites ce qui vient d'abord : --dates dmy ou --dates mdy."))
    case .notANumber(let text):
      Explanation(
        problem: Wording(
          en: "'\(text)' is not a number.", fr: "« \(text) » n'est pas un nombre."),
        remedy: Wording(
          en: "Write digits, such as 1200.5, or to-be-set.",
          fr: "Écrivez des chiffres, comme 1200,5, ou to-be-set."))
    case .fault(let text):
      Explanation(
        problem: Wording(
          en: "The cell shows an error, \(text).", fr: "La cellule montre une erreur, \(text)."),
        remedy: Wording(
          en: "Mend the formula, or put the value in its place.",
          fr: "Corrigez la formule, ou mettez la valeur à sa place."))
    case .noCurrency(let text):
      Explanation(
        problem: Wording(
          en: "'\(text)' does not say its currency.", fr: "« \(text) » ne dit pas sa devise."),
        remedy: Wording(
          en: "Add a column 'Currency', or --currency XOF.",
          fr: "Ajoutez une colonne « Devise », ou --currency XOF."))
    case .notFound(let text, let kinds, let nearest): Self.notFound(text, kinds, nearest)
    case .ambiguousName(let text, let references):
      Explanation(
        problem: Wording(
          en: "'\(text)' is the name of several records.",
          fr: "« \(text) » est le nom de plusieurs enregistrements."),
        remedy: Wording(
          en: "Write one of: \(references.joined(separator: ", ")).",
          fr: "Écrivez l'un de : \(references.joined(separator: ", "))."))
    case .noParent(let kind, let parents):
      Explanation(
        problem: Wording(
          en: "The row does not say what the \(RecordWords.kind(kind).en) stands under.",
          fr: "La ligne ne dit pas sous quoi se place : \(RecordWords.kind(kind).fr)."),
        remedy: Wording(
          en:
            "Add a column with the \(parents.map { RecordWords.kind($0).en }.joined(separator: " or the ")), or --under REFERENCE.",
          fr:
            "Ajoutez une colonne \(parents.map { RecordWords.kind($0).fr }.joined(separator: " ou ")), ou --under RÉFÉRENCE."
        ))
    case .noName:
      Explanation(
        problem: Wording(
          en: "The row has neither a reference nor a name.",
          fr: "La ligne n'a ni référence ni nom."),
        remedy: Wording(
          en: "Fill one in; a line that is no record can be deleted.",
          fr: "Donnez l'un des deux ; une ligne sans enregistrement peut être retirée."))
    case .double(let reference):
      Explanation(
        problem: Wording(
          en: "A row before it is \(reference) already.",
          fr: "Une ligne au-dessus est déjà \(reference)."),
        remedy: Wording(
          en: "Take one out, or tell the two apart by a column 'Reference' or 'Key'.",
          fr: "Retirez l'une des deux, ou distinguez-les par une colonne « Référence » ou « Clé ».")
      )
    case .lookalike(let reference):
      Explanation(
        problem: Wording(
          en: "It looks like \(reference): the same day, place and quantity under another key.",
          fr: "Elle ressemble à \(reference) : mêmes jour, lieu et quantité sous une autre clé."),
        remedy: Wording(
          en: "Take it out if it is the same; if it is another one, load it with --keep-doubles.",
          fr: "Retirez-la si c'est la même ; si c'en est une autre, chargez-la avec --keep-doubles."
        ))
    case .conflict(let reference, let fields):
      Explanation(
        problem: Wording(
          en: "\(reference) is there and says something else: \(Self.named(fields).en).",
          fr: "\(reference) existe et dit autre chose : \(Self.named(fields).fr)."),
        remedy: Wording(
          en: "--update takes what the table says, --add leaves what the register says.",
          fr: "--update prend ce que dit le tableau, --add garde ce que dit le registre."))
    case .agreed(let reference, let fields):
      Explanation(
        problem: Wording(
          en: "\(reference) has an agreed value: \(Self.named(fields).en).",
          fr: "\(reference) a une valeur convenue : \(Self.named(fields).fr)."),
        remedy: Wording(
          en:
            "Say what kind of change it is: --correction, --internal or --contractual NUMBER, and --reason.",
          fr:
            "Dites quel changement c'est : --correction, --internal ou --contractual NUMÉRO, et --reason."
        ))
    case .notThere(let reference):
      Explanation(
        problem: Wording(
          en: "There is no \(reference) to change.",
          fr: "Il n'y a pas de \(reference) à modifier."),
        remedy: Wording(
          en: "With --add --update it would be added.",
          fr: "Avec --add --update il serait ajouté."))
    case .rule(.missingField(let name, let kind)):
      Explanation(
        problem: RecordError.missingField(name, kind: kind).explanation.problem,
        remedy: Wording(
          en: "Fill the cell in, or say which column it is: --map \"Heading=\(name)\".",
          fr: "Remplissez la cellule, ou dites quelle colonne c'est : --map \"Titre=\(name)\"."))
    case .rule(let error): error.explanation
    case .register(let error): error.explanation
    }
  }

  private static func notFound(_ text: String, _ kinds: [Kind], _ nearest: [String]) -> Explanation
  {
    let words = kinds.map { RecordWords.kind($0) }
    let canBeMade = kinds.contains { [.city, .organisation, .person].contains($0) }
    let meant = nearest.first.map {
      Wording(en: " Did you mean '\($0)'?", fr: " Vouliez-vous dire « \($0) » ?")
    }
    return Explanation(
      problem: Wording(
        en: "There is no \(words.map(\.en).joined(separator: " or ")) '\(text)'.\(meant?.en ?? "")",
        fr:
          "Il n'y a pas de \(words.map(\.fr).joined(separator: " ou ")) « \(text) ».\(meant?.fr ?? "")"
      ),
      remedy: canBeMade
        ? Wording(
          en: "Add it first, or let --make-missing add all that are missing.",
          fr: "Ajoutez-le d'abord, ou laissez --make-missing ajouter ce qui manque.")
        : Wording(
          en: "Add it first: grants add \(kinds.first?.rawValue ?? "") …",
          fr: "Ajoutez-le d'abord : grants add \(kinds.first?.rawValue ?? "") …"))
  }

  private static func named(_ fields: [String]) -> Wording {
    let words = fields.map { RecordWords.field($0) }
    return Wording(
      en: words.map(\.en).joined(separator: ", "), fr: words.map(\.fr).joined(separator: ", "))
  }
}

extension TableError {
  /// The reason for which the loader refused a row.
  init(_ refusal: RowRefusal) {
    switch refusal {
    case .conflict(let reference, let fields):
      self = .conflict(reference, fields: fields.map(\.field))
    case .agreed(let reference, let fields): self = .agreed(reference, fields: fields.map(\.field))
    case .notThere(let reference): self = .notThere(reference)
    case .double(let reference): self = .double(reference)
    case .lookalike(let reference): self = .lookalike(reference)
    }
  }
}
