import Domain
import TestSupport
import Testing

@Suite struct ExactDecimalTests {
  @Test(arguments: ["0", "-1234.5600", "0.05", "999999999999999999", "-0.000000000000000001"])
  func `keeps its spelling`(text: String) throws {
    #expect(try #require(ExactDecimal(text)).description == text)
  }

  @Test(arguments: ["", "-", ".5", "5.", "1e3", "1,5", "٣", "1000000000000000000", "--1", "1.2.3"])
  func `refuses what is no number of 18 digits`(text: String) {
    #expect(ExactDecimal(text) == nil)
  }

  @Test func `compares and adds by value`() throws {
    let (long, short): (ExactDecimal, ExactDecimal) = ("1.50", "1.5")
    #expect(long != short)
    #expect(long.isEqual(numerically: short))
    #expect(ExactDecimal("0.10") < "0.2")
    #expect(long.adding("2")?.description == "3.50")
    #expect(ExactDecimal("999999999999999999").adding(1) == nil)
  }

  @Test(arguments: [("2.5", "2"), ("3.5", "4"), ("-2.5", "-2"), ("2.51", "3"), ("0.4", "0")])
  func `rounds halves to the even neighbour`(number: ExactDecimal, rounded: String) {
    #expect(number.rounded(to: 0).description == rounded)
  }

  @Test func `ratios have four decimals`() {
    #expect(ExactDecimal(1).ratio(to: 3)?.description == "0.3333")
    #expect(ExactDecimal(2).ratio(to: 3)?.description == "0.6667")
    #expect(ExactDecimal(5).ratio(to: 0) == nil)
    #expect(ExactDecimal("-1").ratio(to: -4)?.description == "0.2500")
  }

  @Test func `sums do not depend on the order`() {
    var dice = Dice(seed: 3)
    for _ in 0..<200 {
      let numbers = (0..<8).compactMap { _ in
        ExactDecimal(mantissa: Int64(dice.roll(-100_000...100_000)), decimals: dice.roll(0...4))
      }
      let forward = numbers.reduce(ExactDecimal(0)) { $0.adding($1) ?? $0 }
      let backward = numbers.reversed().reduce(ExactDecimal(0)) { $0.adding($1) ?? $0 }
      #expect(forward.isEqual(numerically: backward))
    }
  }

  @Test(arguments: [("XOF", 0), ("USD", 2), ("TND", 3), ("IQD", 3), ("CLF", 4)])
  func `currencies have ISO's own decimals`(code: String, decimals: Int) throws {
    #expect(try #require(Currency(code)).decimals == decimals)
  }

  @Test func `money that is entered has no more decimals than its currency`() throws {
    let franc = try #require(Currency("XOF"))
    #expect(Money.entered("10.5", franc) == nil)
    #expect(Money.entered("10", franc)?.description == "10 XOF")
    #expect(Currency("usd") == nil)
  }
}
