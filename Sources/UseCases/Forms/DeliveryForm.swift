import Domain
import Exchange
import JSON
import Persistence
import Reporting

/// The form for deliveries of one project.
struct DeliveryForm {
  let form: FieldForm

  init(project: Reference, title: String, lists: FormLists, _ caller: Caller) throws {
    guard !lists.deliverables.isEmpty else { throw RequestError.nothingToDeliver("\(project)") }
    let language = caller.language
    let columns = Columns(lists: lists, language: language).all
    let texts = FieldForm.Texts(
      tab: FormWords.deliveries(language), explanationTab: FormWords.explanations(language),
      title: FormWords.title(title, PartialDate(caller.today).text(in: language))(language),
      lines: FormWords.lines.map { $0(language) },
      keyHeading: language.capitalised(ColumnWords.key(language)),
      keyHelp: FormWords.keyHelp(language))
    var json = JSONWriter()
    FieldForm.mapping(
      .delivery, columns, keyHeading: language.capitalised(ColumnWords.key(language)),
      sheet: FormWords.deliveries(language)
    ).write(to: &json)
    form = FieldForm(
      texts, columns, keys: Self.keys(),
      mark: FormMark(under: project.description, mapping: json.bytes))
  }

  /// A key for each row. The letters before the number are this form's own, so that two forms that go
  /// to two people never have the same.
  private static func keys() -> [String] {
    let letters = Array("23456789abcdefghjkmnpqrstuvwxyz")
    let own = String((0..<6).map { _ in letters[Int.random(in: letters.indices)] })
    return (1...FieldForm.rowCount).map { number in
      let digits = String(number)
      return "\(own)-\(String(repeating: "0", count: 3 - digits.count))\(digits)"
    }
  }
}

/// What is asked of each delivery.
private struct Columns {
  let lists: FormLists
  let language: Language

  var all: [FieldForm.Column] { whatAndWhen + placesAndGroups + people + remarks }

  private var whatAndWhen: [FieldForm.Column] {
    [
      column(
        RecordWords.kind(.deliverable), .under(.deliverable), .choice(labels(lists.deliverables)),
        FormWords.deliverableHelp, FormWords.choose, 34),
      column(
        field("day"), .field("day"), .day(from: "2000-01-01", to: "2099-12-31"),
        FormWords.dayHelp, FormWords.aDay, 13),
      column(
        field("quantity"), .field("quantity"), .number, FormWords.quantityHelp, FormWords.aNumber,
        10),
    ]
  }

  /// Only where there are any to choose from.
  private var placesAndGroups: [FieldForm.Column] {
    var columns: [FieldForm.Column] = []
    if !lists.places.isEmpty {
      columns.append(
        column(
          ColumnWords.place, .place, .choice(labels(lists.places)), FormWords.placeHelp,
          FormWords.choose, 22))
    }
    if !lists.groups.isEmpty {
      columns.append(
        column(
          field("groups"), .field("groups"), .choice(labels(lists.groups)), FormWords.groupHelp,
          FormWords.choose, 22))
    }
    return columns
  }

  private var people: [FieldForm.Column] {
    [
      column(
        field("participations"), .field("participations"), .whole, FormWords.participationsHelp,
        FormWords.aNumber, 14),
      column(
        FormWords.female, .count(field: "participations", category: "female"), .whole,
        FormWords.femaleHelp, FormWords.aNumber, 12),
      column(
        field("newPersons"), .field("newPersons"), .whole, FormWords.newPersonsHelp,
        FormWords.aNumber, 14),
    ]
  }

  private var remarks: [FieldForm.Column] {
    [
      column(
        field("recordedBy"), .field("recordedBy"), .text, FormWords.recordedByHelp,
        FormWords.recordedByHelp, 20),
      column(
        field("note"), .field("note"), .text, FormWords.noteHelp, FormWords.noteHelp, 40),
    ]
  }

  private func column(
    _ heading: Wording, _ target: ColumnTarget, _ entry: FieldForm.Column.Entry, _ help: Wording,
    _ objection: Wording, _ width: Int
  ) -> FieldForm.Column {
    FieldForm.Column(
      heading: language.capitalised(heading(language)), target: target, entry: entry,
      help: help(language),
      objection: objection(language), width: width)
  }

  private func field(_ name: String) -> Wording { RecordWords.field(name) }

  /// Names; where two are the same, their references.
  private func labels(_ choices: [FormLists.Choice]) -> [String] {
    let counts = Dictionary(grouping: choices, by: \.name).mapValues(\.count)
    return choices.map { counts[$0.name] == 1 ? $0.name : $0.reference.description }
  }
}
