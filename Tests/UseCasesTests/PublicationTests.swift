import Domain
import Exchange
import Persistence
import Reporting
import TestSupport
import Testing
import UseCases

/// Files that others publish, checked and loaded without a command line.
@Suite struct PublicationTests {
  private let open: OpenRegister

  init() throws { open = try OpenRegister() }

  private static let activities = """
    <iati-activities version="2.03">
      <iati-activity default-currency="EUR">
        <iati-identifier>XM-1</iati-identifier>
        <reporting-org ref="XM" type="10"><narrative>Ours</narrative></reporting-org>
        <title><narrative>Wells</narrative></title>
        <activity-status code="2"/>
      </iati-activity>
    </iati-activities>
    """

  private func file(_ text: String, _ name: String = "a.xml") -> InputFile {
    InputFile(name, bytes: Array(text.utf8))
  }

  private func importing(_ file: InputFile, _ request: TableRequest = TableRequest())
    -> ImportPublications
  {
    ImportPublications(IATIFiles(today: open.session.caller.today), [file], request)
  }

  @Test func `activities become projects`() throws {
    let answer = try importing(file(Self.activities)).run(in: open.session, dryRun: false)
    #expect(answer.refusal == nil)
    #expect(answer.summary.records.added[.project] == 1)
    #expect(try open.titles(.project) == ["Wells"])
  }

  @Test func `a file that says something else is refused, unless it is to be taken`() throws {
    _ = try importing(file(Self.activities)).run(in: open.session, dryRun: false)
    let other = file(Self.activities.replacing("code=\"2\"", with: "code=\"4\""))
    let answer = try importing(other).run(in: open.session, dryRun: false)
    #expect(answer.refused.map(\.gravity) == [-1])
    #expect(answer.refused.map(\.file) == ["a.xml"])
    guard case .publicationRefused(_, isStrict: false)? = answer.refusal else {
      Issue.record("it is not refused")
      return
    }
    var request = TableRequest()
    request.updates = true
    let updated = try importing(other, request).run(in: open.session, dryRun: false)
    #expect(updated.summary.records.changed[.project] == 1)
  }

  @Test func `a file that is cut short is not taken at all`() throws {
    let answer = try importing(file("<iati-activities version=\"2.03\"><iati-activity>"))
      .run(in: open.session, dryRun: false)
    #expect(!answer.isTaken)
    guard case .publicationUnreadable? = answer.refusal else {
      Issue.record("it is taken")
      return
    }
  }

  @Test func `grants that are no JSON from some place on are named by it`() throws {
    let giving = GivingFiles(today: open.session.caller.today, TableRequest())
    let importing = ImportPublications(
      giving, [file("{\"grants\": [", "grants.json")], TableRequest())
    #expect {
      try importing.run(in: open.session, dryRun: false)
    } throws: { error in
      guard case RequestError.publicationUnreadable(let problems) = error else { return false }
      return problems.map(\.line) == [1]
    }
  }

  @Test func `findings are those of the standard's rules`() throws {
    func report(_ severity: String) throws -> ValidationReport {
      try CheckPublications(severity: severity, most: 5).run(
        ["a.xml"], opening: { file(Self.activities, $0) },
        clock: { OpenRegister.clock }, language: .en)
    }
    #expect(try report("advisory").hasFindings)
    #expect(try !report("advisory").hasUnreadable)
    #expect(throws: RequestError.self) { try report("grave") }
  }
}
