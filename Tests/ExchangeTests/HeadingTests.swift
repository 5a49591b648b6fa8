import Domain
import Exchange
import Sheets
import Testing

@Suite struct HeadingTests {
  private func meanings(_ headings: [String], _ kind: Kind) -> [String?] {
    var mapping = TableMapping(kind: kind)
    mapping.understand(headings, HeadingWords(kind))
    return mapping.columns.map { $0.target?.spelled }
  }

  @Test func `are understood in four languages, with what people write around them`() {
    #expect(
      meanings(
        ["N°", "Intitulé du livrable", "Commune", "Qté", "Date butoir", "Point focal", "Obs."],
        .deliverable) == [nil, "title", "place", "target", "due", "responsible", "note"])
    #expect(
      meanings(["Deliverable", "City", "Target (2026)", "DUE DATE", "Unit"], .deliverable)
        == ["title", "place", "target", "due", "unit"])
    #expect(
      meanings(["المنجز المستهدف", "المدينة", "القيمة المستهدفة", "الموعد النهائي"], .deliverable)
        == ["title", "place", "target", "due"])
    #expect(
      meanings(["Fəaliyyət", "Şəhər", "Hədəf", "Son tarix"], .deliverable)
        == ["title", "place", "target", "due"])
    #expect(
      meanings(["Livrable", "Date", "Nombre", "Participants", "dont filles"], .delivery)
        == ["under.deliverable", "day", "quantity", "attendances", "attendances.female"])
  }

  @Test func `the first of two columns that say the same is taken`() {
    #expect(meanings(["Name", "Title", "Country"], .city) == ["title", nil, "country"])
  }

  @Test func `a merged heading above and its parts below are read as one`() throws {
    var rows = [
      SheetRow(number: 1, cells: [.text("Plan d'action")]),
      SheetRow(
        number: 3, cells: [.text("Livrable"), .text("Quantité"), .empty, .text("Échéance")]),
      SheetRow(number: 4, cells: [.empty, .text("prévue"), .text("réalisée")]),
      SheetRow(number: 5, cells: [.text("Ateliers"), .number("3")]),
    ].reversed().map { $0 }
    let survey = try #require(TableSurvey(HeadingWords(.deliverable)) { rows.popLast() })
    #expect(survey.headings == ["Livrable", "Quantité prévue", "Quantité réalisée", "Échéance"])
    #expect(survey.lastHeadingRow == 4)
  }

  @Test func `without any heading that is known there is no table`() {
    var rows = [SheetRow(number: 1, cells: [.text("x"), .text("y")])]
    #expect(TableSurvey(HeadingWords(.city)) { rows.popLast() } == nil)
  }
}
