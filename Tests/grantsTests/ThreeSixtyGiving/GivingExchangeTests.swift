import Foundation
import Testing

@testable import grants

@Suite struct GivingExchangeTests {
  private let grant = """
    {"id": "360G-example-1", "title": "Reading rooms", "description": "Six rooms.", "currency": "GBP",
     "amountAppliedFor": 15000, "amountAwarded": 12000.50, "amountDisbursed": 4000,
     "awardDate": "2025-03-14T00:00:00Z",
     "plannedDates": [{"startDate": "2025-04", "endDate": "2026-10", "duration": 19}],
     "recipientOrganization": [{"id": "GB-CHC-2", "name": "Baobab", "addressLocality": "Leeds", "postalCode": "LS1"}],
     "beneficiaryLocation": [{"name": "Leeds", "countryCode": "GB", "latitude": 53.8, "longitude": -1.55},
       {"name": "Yorkshire", "geoCodeType": "RGN/GOR"}],
     "fundingOrganization": [{"id": "GB-CHC-1", "name": "Example Fund"}],
     "disbursementTransaction": [{"id": "P1", "transactionDate": "2025-04-01", "value": 4000, "provider": "GB-CHC-1"},
       {"id": "P2", "transactionDate": "2026-09-01", "value": 1, "currency": "GBP"}],
     "classifications": [{"vocabulary": "Themes", "code": "E"}],
     "committee": {"seats": [1, null, true]}, "dateModified": "2025-03-20T10:00:00Z"}
    """

  private func package(_ grants: String...) -> String {
    "{\"version\": \"1.4\", \"grants\": [\(grants.joined(separator: ","))], \"license\": \"https://example.org/\"}"
  }

  private func place(_ text: String, _ name: String = "grants.json") throws -> Workplace {
    let place = try Workplace()
    place.make()
    try put(text, name, place)
    return place
  }

  private func put(_ text: String, _ name: String, _ place: Workplace) throws {
    try Data(text.utf8).write(to: URL(filePath: place.path(name)))
  }

  private func load(_ place: Workplace, _ options: String...) -> Workplace.Outcome {
    place.run(["import", place.path("grants.json")] + options)
  }

  private func export(_ place: Workplace) throws -> String {
    let outcome = place.run("export", "--format", "360giving")
    #expect(outcome.status == 0, "\(outcome)")
    return outcome.output
  }

  private func object(_ text: String) throws -> NSDictionary {
    try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? NSDictionary)
  }

  /// The first grant of a package.
  private func first(_ text: String) throws -> [String: Any] {
    try #require((try object(text)["grants"] as? [[String: Any]])?.first)
  }

  /// The properties of the first grant that two packages say differently.
  private func changes(_ before: String, _ after: String) throws -> [String] {
    let (before, after) = (try first(before), try first(after))
    func said(_ grant: [String: Any], _ name: String) -> NSDictionary {
      [name: grant[name] ?? NSNull()] as NSDictionary
    }
    return Set(before.keys).union(after.keys).filter { said(before, $0) != said(after, $0) }
      .sorted()
  }

  @Test func `an agreement that somebody entered is the one with its identifier`() throws {
    let place = try place(package(grant))
    place.run(
      "add", "agreement", "ours", "--title", "Reading rooms", "--identifier", "360G-example-1")
    let loaded = load(place, "--add", "--update")
    #expect(loaded.status == 0, "\(loaded)")
    #expect(place.run("show", "ours").output.contains("Baobab"))
    #expect(place.run("list", "projects", "--format", "csv").output.contains("\n360g-example-1,"))
    #expect(place.run("doctor").output.hasPrefix("The register is sound"))
    #expect(load(place).output.contains("0 added, 0 changed"))
  }

  @Test func `a grant is an agreement, its parties, and the project that it pays for`() throws {
    let place = try place(package(grant))
    let loaded = load(place)
    #expect(
      loaded.output == """
        12 added, 0 changed, 0 as they were.

        Added: organisation 2, city 1, source 1, agreement 1, party 2, project 1, place 1, funding 1, milestone 1, transaction 1.

        2 remarks
          grants.json:10 #1 disbursementTransaction/1/transactionDate 360G-example-1: 1 September 2026 lies after today, 30 June 2026. It is kept as it was published.
          grants.json:12 #1 committee 360G-example-1: the standard has no 'committee'. It is kept as it was published.

        Read: 'grants.json' as 360Giving 1.4; 1 grant.

        """)
    let status = place.run("status", "360g-example-1").output
    for words in [
      "Funder          Example Fund", "Implementer     Baobab", "Places          Leeds",
      "April 2025 to October 2026",
    ] { #expect(status.contains(words), "\(status)") }
    let shown = place.run("show", "360g-example-1-grant").output
    #expect(shown.contains("14 March 2025") && shown.contains("360G-example-1"))
    #expect(try object(export(place)) == object(package(grant)))
  }

  @Test func `what is changed here is changed in the grant, and nothing else`() throws {
    let place = try place(package(grant))
    _ = load(place)
    let before = try export(place)
    func changes() throws -> [String] {
      try self.changes(before, export(place)).filter { $0 != "dateModified" }
    }
    place.run("edit", "360g-example-1", "--title", "Rooms to read", "--planned-start", "2025-36")
    #expect(try changes() == ["plannedDates", "title"])
    let event = try first(export(place))["plannedDates"] as? [NSDictionary]
    #expect(
      event == [
        [
          "startDate": "2025", "statedStartDate": "2025-36", "endDate": "2026-10", "duration": 19,
        ]
      ])
    place.run("undo")
    #expect(try export(place) == before)
    place.run("edit", "example-fund", "--title", "The Example Fund")
    #expect(try changes() == ["fundingOrganization"])
    place.run("undo")
    place.run(
      "amend", "360g-example-1-grant/project", "--set", "amount=13000 GBP", "--contractual", "1",
      "--reason", "More", "--in-force", "2026-06-01")
    #expect(try changes() == ["amountAwarded"])
    place.run("undo")
    place.run(
      "add", "transaction", "360g-example-1-grant@2025-06-01", "--type", "disbursement", "--day",
      "2025-06-01", "--amount", "500 GBP", "--receiver", "baobab")
    #expect(try changes() == ["amountDisbursed", "disbursementTransaction"])
    #expect(try first(export(place))["amountDisbursed"] as? Int == 4500)
    #expect(try first(export(place))["dateModified"] as? String != "2025-03-20T10:00:00Z")
  }

  @Test func `a newer file is refused, or taken where its publisher changed something`() throws {
    let place = try place(package(grant))
    _ = load(place)
    place.run("edit", "360g-example-1", "--title", "Ours")
    try put(package(grant.replacing("12000.50", with: "13000")), "grants.json", place)
    let refused = load(place)
    #expect(refused.status == 1 && refused.errors.contains("amount"), "\(refused)")
    #expect(load(place, "--add").status == 0)
    #expect(load(place, "--update", "--dry-run").status == 0)
    #expect(try !export(place).contains("13000"))
    #expect(load(place, "--update").status == 0)
    let after = try export(place)
    #expect(after.contains("13000") && after.contains("Ours"))
    #expect(load(place).output.hasPrefix("0 added, 0 changed, 1 as"))
  }

  @Test func `a register file carries what was published`() throws {
    let place = try place(package(grant))
    _ = load(place)
    place.run("export", "-o", place.path("register.json"))
    let other = try Workplace()
    other.make()
    #expect(other.run("import", place.path("register.json")).status == 0)
    #expect(try export(other) == export(place))
  }

  @Test func `the columns of a table are understood by title and by name`() throws {
    let place = try place(
      """
      \u{FEFF}identifier;Title;Description;currency;Amount awarded;Award Date;Recipient Org:0:Identifier;Recipient Org:0:Name;Recipient Org:1:Identifier;Recipient Org:1:Name;fundingOrganization/0/id;Funding Org: Name;Recipient Org:0:Location:0:Country Code;Planned Dates:Start Date;Panel
      360G-example-2;Roofs;Solar;EUR;1200.5;2025-03-14;X-1;One;X-2;Two;F-1;Fund;BF;2025-10;North

      """, "grants.csv")
    #expect(place.run("import", place.path("grants.csv")).status == 0)
    let grant = try first(export(place))
    #expect(
      grant as NSDictionary == [
        "id": "360G-example-2", "title": "Roofs", "description": "Solar", "currency": "EUR",
        "amountAwarded": 1200.5, "awardDate": "2025-03-14", "Panel": "North",
        "plannedDates": [["startDate": "2025-10"]],
        "recipientOrganization": [
          ["id": "X-1", "name": "One", "location": [["countryCode": "BF"]]],
          ["id": "X-2", "name": "Two"],
        ],
        "fundingOrganization": [["id": "F-1", "name": "Fund"]],
      ])
    let written = place.run("export", "--format", "360giving", "-o", place.path("out.csv"))
    #expect(written.status == 0)
    #expect(
      try String(contentsOfFile: place.path("out.csv"), encoding: .utf8).split(
        whereSeparator: \.isNewline
      ).first
        == "Identifier,Title,Description,Currency,Amount Awarded,Award Date,Planned Dates:Start Date,Recipient Org:0:Identifier,Recipient Org:0:Name,Recipient Org:0:Location:Country Code,Recipient Org:1:Identifier,Recipient Org:1:Name,Funding Org:Identifier,Funding Org:Name,Panel"
    )
  }

  @Test func `a register that was never published asks for what the standard demands`() throws {
    let place = try Workplace()
    place.make("founding-case")
    let missing = place.run("export", "--format", "360giving")
    #expect(missing.status == 1 && missing.output.isEmpty)
    #expect(
      missing.errors == """
        Error: 360Giving demands what the register does not say; nothing was written:
          agreement-2024: the identifier of the grant, with your 360Giving prefix (grants edit agreement-2024 --identifier 360G-…)
          agreement-2024/bf-girls: the amount awarded (grants edit agreement-2024/bf-girls --amount …)
          agreement-2024: the day of the decision to award it (grants edit agreement-2024 --awarded 2025-10-14)
          agreement-2024: who gives it (grants add party agreement-2024/… --organisation … --role funder)
          agreement-2024: who receives it (grants add party agreement-2024/… --organisation … --role grantee)
        State it as shown, or mend it in the file and load that with --update.

        """)
    place.run("edit", "agreement-2024", "--identifier", "360G-x-1", "--awarded", "2024-10-01")
    place.run("edit", "agreement-2024/bf-girls", "--amount", "100000 USD")
    place.run("edit", "agreement-2024/haf", "--role", "funder")
    place.run("edit", "agreement-2024/icesco", "--role", "grantee")
    place.run("edit", "haf", "--identifier", "X-haf")
    place.run("edit", "icesco", "--identifier", "X-icesco")
    let written = try first(export(place))
    #expect(written["plannedDates"] as? [NSDictionary] == [["endDate": "2025-10"]])
    #expect(written["amountAwarded"] as? Int == 100_000)
    place.run("export", "--format", "360giving", "-o", place.path("case.json"))
    if GivingTools.obstacleToSchema == nil {
      let valid = try GivingTools.validate(place.path("case.json"))
      #expect(valid.status == 0, "\(valid.output)")
    }
    let other = try Workplace()
    other.make()
    #expect(other.run("import", place.path("case.json")).status == 0)
    #expect(other.run("show", "360g-x-1/end").output.contains("October 2025"))
    #expect(try export(other) == export(place))
  }

  @Test func `a project that is not to be published is in no file`() throws {
    let place = try Workplace()
    place.make("founding-case")
    place.run("edit", "bf-girls", "--unpublished", "yes")
    for form in ["iati", "360giving"] {
      let named = place.run("export", "--format", form, "bf-girls")
      #expect(named.status == 1 && named.errors.contains("not to be published"), "\(named)")
      let all = place.run("export", "--format", form)
      #expect(!all.output.contains("workshops") && !all.errors.contains("bf-girls"), "\(all)")
    }
  }
}
