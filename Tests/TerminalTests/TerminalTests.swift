import Terminal
import Testing

@Suite struct TerminalTests {
  @Test(arguments: [
    ("Kaya", 4), ("Dédougou", 8), ("学校", 4), ("e\u{301}", 1), ("أكتوبر", 6), ("", 0),
  ])
  func `letters have their width`(text: String, width: Int) {
    #expect(DisplayWidth.of(text) == width)
  }

  @Test(arguments: [("Ouagadougou", 6, "Ouaga…"), ("Kaya", 4, "Kaya"), ("学校だ", 4, "学…")])
  func `a text is cut to some columns`(text: String, width: Int, cut: String) {
    #expect(DisplayWidth.cut(text, to: width) == cut)
    #expect(DisplayWidth.of(DisplayWidth.cut(text, to: width)) <= width)
  }

  @Test func `colours are left out where they cannot be shown`() {
    #expect(Style(isOn: true).red("late") != "late")
    #expect(Style(isOn: false).red("late") == "late")
  }

  @Test func `results and messages go to their own streams, in order`() {
    var out = ""
    var err = ""
    let console = Console(
      output: {
        out += String(decoding: $0, as: UTF8.self)
        return 0
      },
      errors: {
        err += String(decoding: $0, as: UTF8.self)
        return 0
      })
    console.write("one\n")
    console.say("said")
    #expect(out == "one\n")
    #expect(err == "said\n")
  }

  @Test func `a reader that has gone ends the writing without a fuss`() {
    var calls = 0
    let console = Console(
      output: { _ in
        calls += 1
        return 32
      }, errors: { _ in 0 })
    console.write("one")
    console.flush()
    console.write("two")
    console.flush()
    #expect(console.isClosed)
    #expect(calls == 1)
  }

  @Test func `a question is answered by a line`() {
    var asked = ""
    let console = Console(
      output: {
        asked += String(decoding: $0, as: UTF8.self)
        return 0
      }, errors: { _ in 0 }, input: { "Kaya" }, canPrompt: true)
    #expect(console.ask("Where? ") == "Kaya")
    #expect(asked == "Where? ")
  }
}
