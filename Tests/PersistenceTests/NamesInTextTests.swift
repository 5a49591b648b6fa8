import Foundation
import TestSupport
import Testing

@testable import Persistence

/// Names are found word by word, in whatever case and normal form of Unicode; that a text has none is told by its
/// bytes wherever it can be.
@Suite struct NamesInTextTests {
  private func names(_ names: String...) -> WordedNames {
    var worded = WordedNames()
    for name in names { worded.add(name) }
    return worded
  }

  private func mayStand(_ names: WordedNames, _ text: String) -> Bool {
    Array(text.utf8).withUnsafeBytes(names.mayStand)
  }

  @Test(arguments: [
    "Ask AMINA.", "amina", "(Amina)", "the office of zongo-ouédraogo", "ZONGO OUE\u{301}DRAOGO",
    "\u{212A}ABORE\u{301} came", "li_wu", "كلية علي", "ISTANBUL’da İbrahim",
  ])
  func `a name is found`(text: String) {
    let worded = names("Amina", "Zongo-Ouédraogo", "Kaboré", "Li Wu", "علي", "i\u{307}brahim")
    #expect(worded.stand(in: text))
    #expect(mayStand(worded, text))
  }

  @Test(arguments: [
    "Aminata", "examina", "Zongolo", "qualities", "the lithium wull", "تعليم",
    "final1", "Ali2", "",
  ])
  func `a text in which none stands is told by its bytes`(text: String) {
    let worded = names("Amina", "Zongo-Ouédraogo", "Ali", "Li Wu", "علي")
    #expect(!worded.stand(in: text))
    #expect(!mayStand(worded, text))
  }

  @Test func `a name of letters that can be spelled in several ways is looked for all the same`() {
    let worded = names("Éé")
    #expect(mayStand(worded, "nothing"))
    #expect(!worded.stand(in: "nothing"))
    #expect(worded.stand(in: "E\u{301}E\u{301}"))
    #expect(!mayStand(names(), "nothing"))
  }

  /// The text as a changeset of SQLite has it, the last value of the last row of a table.
  private func inChangeset(_ text: String) -> [UInt8] {
    let count = text.utf8.count
    let length = count < 128 ? [UInt8(count)] : [UInt8(count >> 7) | 0x80, UInt8(count & 0x7F)]
    return [0x54, 2, 1, 0] + Array("city\0".utf8) + [18, 0, 1, 0, 0, 0, 0, 0, 0, 0, 1, 3] + length
      + Array(text.utf8) + Array("T".utf8)
  }

  @Test func `of names that begin alike each is found, the shorter ones too`() {
    let worded = names("Water", "Well 1", "Well 12 of Kaya")
    #expect(worded.stand(in: "at well 1"))
    #expect(worded.stand(in: "at well 12 of kaya"))
    #expect(!worded.stand(in: "at well 12 of Dori, and a well"))
  }

  @Test func `what stands in a text is never missed by its bytes, nor in those of a changeset`() {
    var dice = Dice(seed: 7)
    let signs =
      "aAeEiIkKlLtT19 -.\u{212A}\u{130}\u{131}éÉ\u{307}\u{301}əƏşعلياأآ\u{653}٣Жж中".unicodeScalars
      .map(Character.init)
    func text(_ range: ClosedRange<Int>) -> String {
      String((0..<dice.roll(range)).map { _ in dice.pick(signs) })
    }
    var found = 0
    for _ in 0..<20_000 {
      let name = text(1...5)
      let words = WordedNames.words(of: name)
      let worded = names(name)
      // As somebody else may spell it.
      let spelled = [
        name, name.uppercased(), name.lowercased(), name.decomposedStringWithCanonicalMapping,
        name.precomposedStringWithCanonicalMapping,
      ]
      let said = text(0...3) + dice.pick([" ", "", "-"]) + dice.pick(spelled) + text(0...130)
      let saidWords = WordedNames.words(of: said)
      let stands =
        !words.isEmpty
        && saidWords.indices.contains { saidWords[$0...].starts(with: words) }
      #expect(worded.stand(in: said) == stands, "\(name) in \(said)")
      guard stands else { continue }
      found += 1
      #expect(mayStand(worded, said), "\(name) in \(said)")
      #expect(inChangeset(said).withUnsafeBytes(worded.mayStand), "\(name) in \(said)")
    }
    #expect(found > 1000)
  }
}
