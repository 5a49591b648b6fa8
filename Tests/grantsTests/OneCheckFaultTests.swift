import Domain
import Foundation
import Phrases
import Reporting
import TestSupport
import Testing

@testable import grants

/// What once went past the rules, and what goes past them rightly.
@Suite struct OneCheckFaultTests {
  private func workplace() throws -> Workplace { try OneCheckTests.workplace() }

  /// What `export` wrote of one register, as another takes it.
  private func taken(_ place: Workplace) throws -> (Workplace, Workplace.Outcome) {
    let other = try Workplace()
    other.make()
    try other.put(place.run("export").output, "r.json")
    return (other, other.run("import", "r.json"))
  }

  @Test func `what was agreed is amended in every way`() throws {
    let place = try workplace()
    let before = place.content()
    let problem = "p/w has an agreed value: target. It is amended, not changed."
    #expect(place.run("edit", "p/w", "--target", "6").errors.contains(problem))
    let changed = Offer(.deliverable, "p/w", ["target": "6"])
    let file = try WayIn.file.offer(changed, to: place)
    #expect(file.errors.contains(problem), "\(file)")
    let table = try WayIn.table.offer(changed, to: place)
    #expect(table.errors.contains("p/w has an agreed value: target."), "\(table)")
    #expect(place.content() == before)
    #expect(place.run("edit", "p/w", "--target", "4").errors == "Nothing to change in p/w.\n")
  }

  @Test func `a file brings the amendment together with the value`() throws {
    let (place, other) = (try workplace(), try Workplace())
    other.make()
    try other.put(place.run("export").output, "r.json")
    #expect(other.run("import", "r.json").status == 0)
    for words in [
      ["amend", "p/w", "--target", "6", "--correction", "--reason", "Counted wrongly"],
      [
        "amend", "p/report", "--due", "2026-08", "--contractual", "1", "--in-force", "2026-06-01",
        "--reason", "Rains",
      ],
    ] { #expect(place.run(words).status == 0) }
    try other.put(place.run("export").output, "r.json")
    #expect(
      other.run("import", "r.json")
        == .init(
          status: 0, output: "", errors: "2 added, 1 changed, 13 as they were.\n"))
    #expect(other.run("export").output == place.run("export").output)
  }

  @Test func `a project is closed with what was recorded of it, by the file of another register`()
    throws
  {
    let place = try workplace()
    let (other, _) = try taken(place)
    for words in [
      ["record", "p/w", "3", "--on", "2026-04-01"],
      ["submit", "p/report", "--on", "2026-06-01"], ["accept", "p/report", "--on", "2026-06-02"],
      ["close", "p", "--on", "2026-06-03", "--open", "balance=None", "--open", "assets=None"],
    ] {
      let outcome = place.run(words)
      #expect(outcome.status == 0, "\(words) \(outcome)")
    }
    try other.put(place.run("export").output, "r.json")
    #expect(other.run("import", "r.json").status == 0)
    #expect(other.run("export").output == place.run("export").output)
    #expect(other.run("doctor").status == 0)
    let (third, outcome) = try taken(place)
    #expect(outcome.status == 0)
    #expect(third.run("export").output == place.run("export").output)
  }

  @Test func `what older versions let in is handed on whole, and doctor says it`() throws {
    let place = try workplace()
    for (reference, values) in [
      ("p/report/x", ["type": "waived", "day": "2026-06-02", "by": "giver"]),
      ("p/w/x", ["type": "cancelled", "day": "2026-06-02", "reason": "Rains"]),
      ("p/s", ["from": "2026-06-02", "reason": "Rains"]),
    ] {
      var offer = Offer(reference == "p/s" ? .suspension : .step, reference)
      offer.fields = values.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
      #expect(try WayIn.add.offer(offer, to: place).status == 0)
    }
    try place.smuggle(
      "UPDATE step SET by = NULL, reason = NULL; UPDATE suspension SET reason = NULL")
    let (other, outcome) = try taken(place)
    #expect(outcome.status == 0, "\(outcome)")
    #expect(other.run("export").output == place.run("export").output)
    let found = other.run("doctor")
    #expect(found.status == 3)
    for finding in [
      "p/report/x: Only Giver, to whom it is owed, can waive it. Correct it: grants edit 'p/report/x' --set by=VALUE",
      "p/w/x: A reason is missing. Correct it: grants edit 'p/w/x' --reason VALUE",
      "p/s: A reason is missing. Correct it: grants edit 'p/s' --reason VALUE",
    ] { #expect(found.output.contains(finding), "\(found)") }
    // It can be corrected, and changed in something else, and taken in again.
    #expect(other.run("edit", "p/s", "--until", "2026-06-20").status == 0)
    #expect(
      try WayIn.file.offer(
        Offer(.suspension, "p/s", ["from": "2026-06-02", "until": "2026-06-21"]), to: other
      ).status == 0)
    for words in [
      ["edit", "p/report/x", "--set", "by=giver"], ["edit", "p/w/x", "--reason", "Rains"],
      ["edit", "p/s", "--reason", "Rains"],
    ] { #expect(other.run(words).status == 0, "\(words)") }
    #expect(other.run("doctor").status == 0)
  }

  @Test func `values that came before their period was settled are taken in`() throws {
    let place = try workplace()
    for words in [
      ["edit", "p/r/i/q1", "--locked", "no"], ["measure", "p/r/i", "5", "--on", "2026-02-01"],
    ] { #expect(place.run(words).status == 0) }
    let (other, _) = try taken(place)
    for words in [
      ["measure", "p/r/i", "6", "--on", "2026-02-02"], ["edit", "p/r/i/q1", "--locked", "yes"],
    ] { #expect(place.run(words).status == 0) }
    try other.put(place.run("export").output, "r.json")
    #expect(other.run("import", "r.json").status == 0)
    #expect(other.run("export").output == place.run("export").output)
  }

  @Test func `an indicator feeds one that comes later in the file`() throws {
    let place = try workplace()
    place.run("add", "indicator", "p/r/a", "A", "--unit", "girl", "--feeds", "p/r/i")
    let (other, outcome) = try taken(place)
    #expect(outcome.status == 0, "\(outcome)")
    #expect(other.run("export").output == place.run("export").output)
  }

  @Test func `what one party waived does not become owed to another`() throws {
    let place = try workplace()
    #expect(place.run("waive", "p/report", "--by-party", "giver").status == 0)
    let refused = place.run("edit", "p/report", "--owed-to", "doer")
    #expect(refused.errors.hasPrefix("Error: Only Doer, to whom it is owed, can waive it."))
  }

  @Test func `examples and their copies are sound`() throws {
    for example in ["demonstration", "founding-case-2025"] {
      let place = try Workplace()
      place.make(example)
      #expect(place.run("doctor").status == 0, "\(place.run("doctor").output)")
      let (other, outcome) = try taken(place)
      #expect(outcome.status == 0, "\(outcome)")
      #expect(other.run("export").output == place.run("export").output)
      #expect(other.run("doctor").status == 0)
      let before = place.content()
      try place.put(place.run("export").output, "r.json")
      #expect(place.run("import", "r.json").status == 0)
      #expect(place.content() == before)
    }
  }

  // MARK: What others published

  private func activity(_ parts: String, status: Int = 2) -> String {
    """
    <iati-activities version="2.03"><iati-activity default-currency="EUR">
    <iati-identifier>X-1</iati-identifier>
    <reporting-org ref="X" type="21"><narrative>Exemple</narrative></reporting-org>
    <title><narrative>Schools</narrative></title>
    <description><narrative>Four schools.</narrative></description>
    <participating-org ref="X" type="21" role="4"><narrative>Exemple</narrative></participating-org>
    <activity-status code="\(status)"/>
    <activity-date type="1" iso-date="2024-01-01"/>
    \(parts)</iati-activity></iati-activities>
    """
  }

  @Test(arguments: [
    (
      """
      <transaction><transaction-type code="3"/><transaction-date iso-date="2027-03-01"/>
      <value value-date="2027-03-01">5</value></transaction>
      """, RecordError.futureDay("2027-03-01", today: "2026-06-30", rule: .transactionDay)
    ),
    (
      "<activity-date type=\"2\" iso-date=\"2027-03-01\"/>",
      .breaksStandard(.actualStart, field: "actualStart", value: "2027-03-01")
    ),
    (
      "<activity-date type=\"4\" iso-date=\"2027-03-01\"/>",
      .breaksStandard(.actualEnd, field: "actualEnd", value: "2027-03-01")
    ),
  ])
  func `what has not happened is not taken from IATI`(parts: String, error: RecordError) throws {
    let place = try Workplace()
    place.make()
    let before = place.content()
    try place.put(activity(parts), "a.xml")
    let strict = place.run("import", "a.xml", "--strict")
    #expect(strict.status == 1 && strict.errors.contains(error.explanation.problem.en), "\(strict)")
    #expect(place.content() == before)
    let taken = place.run("import", "a.xml")
    #expect(taken.status == 0 && taken.output.contains(error.explanation.problem.en), "\(taken)")
    #expect(!place.run("export").output.contains("2027-03-01"))
    #expect(place.run("doctor").status == 0)
    #expect(place.run("export", "--format", "iati").output.contains("2027-03-01"))
    // On a later day it has happened.
    place.clock += 366 * 86_400_000
    #expect(place.run("import", "a.xml").status == 0)
    #expect(place.run("export").output.contains("2027-03-01"))
  }

  @Test func `an activity that ended and is closed is taken as it is`() throws {
    let place = try Workplace()
    place.make()
    try place.put(
      activity(
        """
        <activity-date type="2" iso-date="2024-01-01"/>
        <activity-date type="4" iso-date="2025-12-31"/>
        """, status: 4), "a.xml")
    #expect(place.run("import", "a.xml").status == 0)
    #expect(place.run("doctor").status == 0)
    let (other, outcome) = try taken(place)
    #expect(outcome.status == 0)
    #expect(other.run("export").output == place.run("export").output)
  }

  @Test func `what has not happened is not taken from 360Giving`() throws {
    let place = try Workplace()
    place.make()
    try place.put(
      """
      {"version": "1.4", "grants": [{"id": "360G-a-1", "title": "T", "description": "D",
       "currency": "GBP", "amountAwarded": 5, "awardDate": "2025-03-14",
       "fundingOrganization": [{"id": "F", "name": "F"}],
       "recipientOrganization": [{"id": "R", "name": "R"}],
       "actualDates": [{"startDate": "2027-03-01"}]}]}
      """, "g.json")
    let problem = RecordError.futureDay("2027-03-01", today: "2026-06-30").explanation.problem.en
    let taken = place.run("import", "g.json")
    #expect((taken.output + taken.errors).contains(problem), "\(taken)")
    #expect(!place.run("export").output.contains("\"actualStart\""))
    #expect(place.run("doctor").status == 0)
  }
}
