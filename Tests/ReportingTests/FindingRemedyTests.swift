import Domain
import Reporting
import Testing

/// What `doctor` says is to be done.
@Suite struct FindingRemedyTests {
  @Test(arguments: [
    (RecordError.negative("-3", field: "quantity"), "grants edit 'p/w@a' --quantity VALUE"),
    (.missingField("day", kind: .delivery), "grants edit 'p/w@a' --day VALUE"),
    (.missingTitle(.city), "grants edit 'p/w@a' --title VALUE"),
    (.onlyOwedTo("Lantern Fund"), "grants edit 'p/w@a' --set by=VALUE"),
    (.missingReason, "grants edit 'p/w@a' --reason VALUE"),
    (.notClosed("p", [.balance, .assets]), "grants edit 'p/w@a' --note \"balance: …\""),
    (.lockedPeriod("p/i/2025"), "grants show 'p/w@a'"),
  ])
  func `a rule names the command that corrects its field`(_ error: RecordError, _ command: String) {
    let remedy = Finding.rule(reference: "p/w@a", error).explanation.remedy
    #expect(remedy.en.hasSuffix(": " + command))
  }

  @Test func `a record that has no reference is not edited`() {
    let key = "0192f0c1-2b3c-7def-8123-456789abcdef"
    let finding = Finding.rule(reference: key, .negative("-3", field: "quantity"))
    #expect(finding.explanation.remedy.en == "Go back to the last backup: grants restore BACKUP.")
  }

  @Test(arguments: [
    ("index", "delivery_by_day", "L'index delivery_by_day manque ; aucune ligne n'a été lue."),
    ("view", "v", "La vue v manque ; aucune ligne n'a été lue."),
    ("trigger", "t", "Le déclencheur t manque ; aucune ligne n'a été lue."),
    ("table", "city", "La table city manque ; aucune ligne n'a été lue."),
  ])
  func `objects of the file have their French names`(
    _ type: String, _ name: String, _ problem: String
  ) {
    let fault = SchemaFault(type: type, name: name, fault: .missing)
    #expect(Finding.schema(fault).explanation.problem.fr == problem)
  }

  @Test func `who holds a register is named by command and process`() {
    let named = LockHolder(process: 5457, command: "x y").wording
    #expect(named.en == "\"x y\" (process 5457)")
    let error = RegisterError.locked(path: "r.sqlite", by: LockHolder(process: 5457, command: nil))
    #expect(error.explanation.problem.en == "Process 5457 is using 'r.sqlite'.")
    #expect(error.explanation.problem.fr == "Le processus 5457 utilise « r.sqlite ».")
  }
}
