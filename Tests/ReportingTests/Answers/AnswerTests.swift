import Domain
import Foundation
import JSON
import Synchronization
import TestSupport
import Testing

@testable import Reporting

/// What programs get of answers.
struct AnswerTests {
  private func written(_ value: some Encodable) throws -> String {
    var json = JSONWriter(compact: true)
    try json.encode(value)
    return String(decoding: json.bytes, as: UTF8.self)
  }

  @Test func `an answer begins with the version of its keys`() throws {
    var json = JSONWriter(compact: true)
    SearchAnswer([.init(reference: "kaya", kind: .city, title: "Kaya")]).write(to: &json)
    #expect(
      String(decoding: json.bytes, as: UTF8.self)
        == #"{"version":2,"results":[{"reference":"kaya","kind":"city","title":"Kaya"}]}"#)
  }

  @Test func `numbers keep their decimals, amounts are texts`() throws {
    let number: ExactDecimal = "-12.50"
    let currency = try #require(Currency("EUR"))
    #expect(try written([ExactNumber(number)]) == "[-12.50]")
    #expect(
      try written(AmountAnswer(Money(amount: number, currency: currency)))
        == #"{"amount":"-12.50","currency":"EUR"}"#)
  }

  @Test(arguments: ["2026-04-30", "2026-04~", "2026-36", ".."])
  func `a date is read back as it was written`(text: String) throws {
    let date = try written(DateAnswer(PartialDate(text)))
    let again = try JSONDecoder().decode(DateAnswer.self, from: Data(date.utf8))
    #expect(try written(again) == date)
    #expect(date.contains("approximate") == text.hasSuffix("~"))
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode(
        DateAnswer.self, from: Data(date.replacing("precision\":\"", with: "precision\":\"x").utf8))
    }
  }

  @Test func `the elements of a list are made while it is written`() throws {
    let made = Mutex(0)
    let list = AnswerList(Array(0..<100_000)) { (number: Int) -> Int in
      made.withLock { $0 += 1 }
      return number
    }
    #expect(made.withLock { $0 } == 0)
    final class First { var count: Int? }
    let first = First()
    var json = JSONWriter { _ in first.count = first.count ?? made.withLock { $0 } }
    try json.encode(list)
    #expect(try #require(first.count) < 20_000)
    #expect(made.withLock { $0 } == 100_000)
    let again = try JSONDecoder().decode(AnswerList<Int>.self, from: Data("[3,1]".utf8))
    #expect(try written(again) == "[3,1]")
  }

  @Test func `words that are no keys are members of an object in their order`() throws {
    let table = AnswerTable<Int64?>([("women", 3), ("men", nil)])
    #expect(try written(table) == #"{"women":3,"men":null}"#)
  }
}
