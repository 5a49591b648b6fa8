import Domain

/// The people reached in words and as a table, masked where the report is for others.
struct PeopleText {
  private let people: PeopleByPlace
  private let mask: PeopleMask
  private let frame: ReportFrame
  private let source: Anchor?

  /// - Parameter source: Where the deliveries stand from which the numbers come.
  init(_ people: PeopleByPlace, _ frame: ReportFrame, source: Anchor? = nil) {
    self.people = people
    self.frame = frame
    self.source = source
    mask = PeopleMask(people, frame.masks)
  }

  /// All of them in one line.
  var total: Cell {
    let isMasked =
      mask.masks(.participations) || mask.masks(.persons) || mask.masks(.indirect)
    guard isMasked else { return frame.cell(StatusReport.people(people.total.people)) }
    return frame.cell(Phrases.masked)
  }

  /// The table by city, with what has to be known to read it.
  var blocks: [Document.Block] {
    guard !people.rows.isEmpty else { return [.paragraph(frame.say(Phrases.noPeople), .dim)] }
    var remarks = [frame.say(Phrases.methodOfPersons(people.total.people.method))]
    if people.personsOverlap { remarks.append(frame.say(Phrases.personsNotAdded)) }
    if !mask.isEmpty, let masks = frame.masks {
      remarks.append(frame.say(Phrases.maskedUnder(masks.children, masks.others)))
    }
    return [.table(frame.folded(table))] + remarks.map { .paragraph($0, .dim) }
      + (groups.map { [.figure($0)] } ?? [])
  }

  private var hasIndirect: Bool { people.total.people.indirect != nil }

  private var table: Table {
    var columns: [Table.Column] = [
      .init(frame.say(Phrases.city)),
      .init(frame.say(Phrases.participationsColumn), trailing: true),
    ]
    columns += people.categories.map {
      .init(RecordWords.categories($0)(frame.language), trailing: true)
    }
    columns.append(.init(frame.say(Phrases.personsColumn), trailing: true))
    if hasIndirect { columns.append(.init(frame.say(Phrases.indirectColumn), trailing: true)) }
    var table = Table(columns, footRows: 1, anchor: "people")
    table.rows = people.rows.enumerated().map { row($0.element, $0.offset) }
    table.rows.append(row(people.total, nil))
    return table
  }

  private func row(_ row: PeopleByPlace.Row, _ index: Int?) -> [Cell] {
    let name =
      index == nil
      ? frame.cell(Phrases.inAll)
      : row.city.map { Cell($0.name) } ?? frame.cell(Phrases.placeNotStated, .dim)
    var cells = [
      name,
      frame.people(row.people.participations, masked: mask.masks(.participations, row: index))
        .leading(to: row.people.participations == nil ? nil : source),
    ]
    cells += people.categories.map {
      frame.people(row.count($0), masked: mask.masks(.category($0), row: index))
    }
    cells.append(persons(row, index))
    if hasIndirect {
      cells.append(frame.people(row.people.indirect, masked: mask.masks(.indirect, row: index)))
    }
    return cells
  }

  private func persons(_ row: PeopleByPlace.Row, _ index: Int?) -> Cell {
    if mask.masks(.persons, row: index) { return frame.cell(Phrases.masked) }
    guard let persons = row.people.persons else { return frame.cell(Phrases.notKnown, .dim) }
    let value = CellValue.number(ExactDecimal(Int(persons)))
    return row.people.isAtLeast
      ? Cell(frame.say(Phrases.atLeast(Int(persons))), value: value)
      : Cell(frame.language.number(Int(persons)), value: value)
  }

  /// People by group, as columns; nil with fewer than two groups.
  private var groups: Figure? {
    guard people.categories.count > 1 else { return nil }
    let shown = people.categories.map { category in
      (
        name: RecordWords.categories(category)(frame.language),
        cell: frame.people(
          people.total.count(category), masked: mask.masks(.category(category)))
      )
    }
    return Figure(
      frame.say(Phrases.peopleByGroup),
      text: frame.language.list(shown.map { frame.pair($0.name, $0.cell.text) }) + ".",
      .columns(
        Columns(
          frame.say(Phrases.group), shown.map(\.name),
          [
            Columns.Series(
              frame.say(Phrases.participationsColumn),
              zip(people.categories, shown).map { category, shown in
                let isMasked = mask.masks(.category(category))
                let count = isMasked ? nil : people.total.count(category)
                return Columns.Quantity(count.map { ExactDecimal(Int($0)) }, shown.cell)
              })
          ])))
  }

  /// The cities on a map; nil when nobody knows where two of them lie.
  func map(_ places: [RecordID: PlaceFacts]) -> Figure? {
    let cities = Dictionary(places.values.map { ($0.city.id, $0) }) { first, _ in first }
    let points = people.rows.enumerated().compactMap { index, row -> PointMap.Point? in
      guard let city = row.city, let place = cities[city.id],
        let latitude = place.latitude?.double, let longitude = place.longitude?.double
      else { return nil }
      let isMasked = mask.masks(.participations, row: index)
      return PointMap.Point(
        Cell(city.name, link: "people"), latitude: latitude, longitude: longitude,
        amount: isMasked ? nil : row.people.participations.map { ExactDecimal(Int($0)) },
        words: frame.people(row.people.participations, masked: isMasked))
    }
    guard points.count > 1 else { return nil }
    return Figure(
      frame.say(Phrases.mapOfCities),
      text: frame.language.list(points.map { frame.pair($0.name.text, $0.words.text) }) + ".",
      .map(
        PointMap(
          points, place: frame.say(Phrases.city),
          amount: frame.say(Phrases.participationsColumn))))
  }
}

extension ExactDecimal {
  /// The nearest binary fraction, for a place in a picture.
  var double: Double {
    var scale = 1.0
    for _ in 0..<decimals { scale *= 10 }
    return Double(mantissa) / scale
  }
}
