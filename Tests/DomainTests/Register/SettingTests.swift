import Domain
import TestSupport
import Testing

@Suite struct SettingTests {
  private var register: SampleRegister {
    var register = SampleRegister()
    register.add(.organisation, "haf")
    register.add(.city, "kaya")
    return register
  }

  @Test(arguments: [
    (Setting.maskChildren, "-5"), (.maskChildren, "1001"), (.maskOthers, "few"), (.maskOthers, ""),
    (.books, "nobody"), (.books, "kaya"), (.books, "a b"), (.weekend, "blursday"),
    (.weekend, "mo tu we th fr sa su"), (.timeZone, "Mars/Base"), (.timeZone, "../../etc/passwd"),
    (.timeZone, "/etc/passwd"), (.language, "de"), (.asOf, "soon"), (.asOf, "2026-02-30"),
    (.currency, "EURO"), (.thresholds, "red=1"), (.thresholds, "redAfter=-1"),
    (.evidenceLimit, "201"), (.evidenceLimit, "1.5"),
  ])
  func `a value that it cannot have is refused`(setting: Setting, value: String) {
    #expect(throws: SettingError(setting, value)) { try setting.check(value, in: register) }
  }

  @Test(arguments: [
    (Setting.maskChildren, "0", "0"), (.maskOthers, "1000", "1000"), (.maskOthers, "010", "10"),
    (.books, "haf", "haf"), (.weekend, "Friday Saturday", "friday saturday"),
    (.timeZone, "Africa/Ouagadougou", "Africa/Ouagadougou"), (.language, "az", "az"),
    (.asOf, "2026-06-30", "2026-06-30"), (.currency, "eur", "EUR"),
    (.thresholds, "redAfter=45 quiet=60", "redAfter=45 quiet=60"), (.evidenceLimit, "200", "200"),
    (.notice, "All figures are invented.", "All figures are invented."),
  ])
  func `a value is kept in one spelling`(setting: Setting, value: String, kept: String) throws {
    try setting.check(value, in: register)
    #expect(try setting.kept(value) == kept)
    #expect(try setting.kept(kept) == kept)
  }

  @Test func `each is typed with hyphens`() {
    #expect(Setting.maskChildren.typed == "mask-children")
    #expect(Setting.timeZone.typed == "time-zone")
  }
}
