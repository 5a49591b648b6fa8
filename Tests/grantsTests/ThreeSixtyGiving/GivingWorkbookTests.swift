import Foundation
import Sheets
import Testing

@testable import grants

/// Workbooks with a sheet for each list, as the standard's own converter makes them.
@Suite struct GivingWorkbookTests {
  private let head = [
    "Identifier", "Title", "Description", "Currency", "Amount Awarded", "Award Date",
    "Recipient Org:Identifier", "Recipient Org:Name", "Beneficiary Location:Name",
    "Beneficiary Location:Country Code", "Funding Org:Identifier", "Funding Org:Name",
    "Related Activity",
  ]

  private func grant(_ number: Int, place: String, country: String = "") -> [String] {
    [
      "360G-x-\(number)", "One", "d", "GBP", "100.5", "2025-03-14", "GB-CHC-2", "Baobab", place,
      country, "GB-CHC-1", "Fund", number == 1 ? "360G-x-2;360G-x-3" : "",
    ]
  }

  private func place(_ sheets: (name: String, rows: [[String]])...) throws -> Workplace {
    let place = try Workplace()
    place.make()
    var bytes: [UInt8] = []
    try withoutActuallyEscaping({ bytes += $0 }) { sink in
      var writer = WorkbookWriter(to: sink)
      for sheet in sheets {
        try writer.begin(SheetLayout(name: sheet.name))
        for row in sheet.rows { try writer.write(row.map { (.text($0), CellStyle()) }) }
      }
      try writer.finish()
    }
    try Data(bytes).write(to: URL(filePath: place.path("grants.xlsx")))
    return place
  }

  private func grants(_ place: Workplace) throws -> [NSDictionary] {
    let written = place.run("export", "--format", "360giving")
    #expect(written.status == 0, "\(written)")
    let package = try JSONSerialization.jsonObject(with: Data(written.output.utf8))
    return try #require((package as? NSDictionary)?["grants"] as? [NSDictionary])
  }

  @Test func `the rows of further sheets are entries of the lists of their grant`() throws {
    let place = try place(
      ("grants", [head, grant(1, place: "Leeds", country: "GB"), grant(2, place: "Hull")]),
      (
        "Beneficiary Location",
        [
          ["Identifier", "Beneficiary Location:Name", "Beneficiary Location:Geographic Code"],
          ["360G-x-2", "Hull", "E1"], ["360G-x-1", "York", "E2"], ["360G-x-1", "York", "E2"],
        ]
      ),
      (
        "Rec_Location",
        [
          ["Identifier", "Recipient Org:Identifier", "Recipient Org:Location:Country Code"],
          ["360G-x-1", "GB-CHC-2", "GB"], ["360G-x-1", "GB-CHC-2", "FR"],
        ]
      ),
      (
        "disbursementTransaction",
        [
          [
            "Identifier", "disbursementTransaction/0/id", "disbursementTransaction/0/value",
            "disbursementTransaction/0/transactionDate",
          ],
          ["360G-x-1", "P1", "40", "2025-04-01"], ["360G-x-1", "P2", "60", "2025-05-01"],
        ]
      ),
      ("Meta", [["Publisher", "Fund"]])
    )
    let loaded = place.run("import", place.path("grants.xlsx"))
    #expect(loaded.status == 0, "\(loaded)")
    let grants = try grants(place)
    #expect(
      grants[0]["beneficiaryLocation"] as? [NSDictionary] == [
        ["name": "Leeds", "countryCode": "GB"], ["name": "York", "geoCode": "E2"],
        ["name": "York", "geoCode": "E2"],
      ])
    #expect(
      grants[0]["recipientOrganization"] as? [NSDictionary] == [
        [
          "id": "GB-CHC-2", "name": "Baobab",
          "location": [["countryCode": "GB"], ["countryCode": "FR"]],
        ]
      ])
    #expect(
      grants[0]["disbursementTransaction"] as? [NSDictionary] == [
        ["id": "P1", "value": 40, "transactionDate": "2025-04-01"],
        ["id": "P2", "value": 60, "transactionDate": "2025-05-01"],
      ])
    #expect(grants[0]["relatedActivity"] as? [String] == ["360G-x-2", "360G-x-3"])
    // What the first sheet says of an only entry is that entry, not a further one.
    #expect(
      grants[1]["beneficiaryLocation"] as? [NSDictionary] == [["name": "Hull", "geoCode": "E1"]])
    let again = place.run("import", place.path("grants.xlsx"))
    #expect(
      again.output == """
        0 added, 0 changed, 2 as they were.

        Read: 'grants.xlsx' as 360Giving, sheet 'grants' + 'Beneficiary Location' + 'Rec_Location' + 'disbursementTransaction'; 2 grants.

        """)
  }

  @Test func `who gives and who receives may stand in sheets of their own`() throws {
    let place = try place(
      ("grants", [Array(head[0..<6]), Array(grant(1, place: "")[0..<6])]),
      (
        "Funding Org",
        [
          ["Identifier", "Funding Org:Identifier", "Funding Org:Name"],
          ["360G-x-1", "GB-CHC-1", "Fund"],
        ]
      ),
      (
        "Recipient Org",
        [
          ["Identifier", "Recipient Org:Identifier", "Recipient Org:Name"],
          ["360G-x-1", "GB-CHC-2", "Baobab"],
        ]
      )
    )
    #expect(place.run("import", place.path("grants.xlsx")).status == 0)
    let grant = try grants(place)[0]
    #expect(
      grant["fundingOrganization"] as? [NSDictionary] == [["id": "GB-CHC-1", "name": "Fund"]])
    #expect(
      grant["recipientOrganization"] as? [NSDictionary] == [["id": "GB-CHC-2", "name": "Baobab"]])
  }

  @Test func `what a converter writes in place of several values is none of them`() throws {
    let warning =
      "WARNING: More than one value supplied, consult the relevant sub-sheet for the data."
    let place = try place(
      ("grants", [head, grant(1, place: warning, country: warning)]),
      (
        "Beneficiary Location",
        [
          ["Identifier", "Beneficiary Location:Name", "Beneficiary Location:Country Code"],
          ["360G-x-1", "York", "GB"], ["360G-x-1", "Leeds", "GB"],
        ]
      )
    )
    #expect(place.run("import", place.path("grants.xlsx")).status == 0)
    #expect(
      try grants(place)[0]["beneficiaryLocation"] as? [NSDictionary] == [
        ["name": "York", "countryCode": "GB"], ["name": "Leeds", "countryCode": "GB"],
      ])
  }

  @Test func `what cannot be merged is named by its sheet, row and column`() throws {
    let place = try place(
      ("grants", [head, grant(1, place: "Leeds")]),
      (
        "Dates",
        [
          ["Identifier", "Title", "Planned Dates:Start Date"], ["360G-x-1", "Other", "2025-04"],
          ["360G-x-9", "One", "2025-05"],
        ]
      )
    )
    let loaded = place.run("import", place.path("grants.xlsx"))
    #expect(loaded.status == 3)
    for words in [
      "grants.xlsx:2 Dates! B \"Title\" 360G-x-1: the sheet says 'Other'",
      "grants.xlsx:3 Dates!: the row belongs to the grant '360G-x-9', which the file does not have.",
    ] { #expect(loaded.output.contains(words), "\(loaded.output)") }
    #expect(try grants(place)[0]["plannedDates"] as? [NSDictionary] == [["startDate": "2025-04"]])
  }
}
