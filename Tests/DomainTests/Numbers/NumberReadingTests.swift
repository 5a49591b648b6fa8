import Domain
import TestSupport
import Testing

struct `Numbers are read as people write them` {
  @Test(arguments: [
    ("1200.5", "1200.5"), ("1 200,50", "1200.50"), ("1\u{A0}200,50", "1200.50"),
    ("1\u{202F}234\u{202F}567", "1234567"), ("1.234,5", "1234.5"), ("1,234.5", "1234.5"),
    ("1'234", "1234"), ("1’234.5", "1234.5"), ("1,234,567", "1234567"), ("1.234.567", "1234567"),
    ("2,5", "2.5"), ("0,125", "0.125"), ("0.125", "0.125"), ("1 234,567", "1234.567"),
    ("-3,5", "-3.5"), ("−3", "-3"), ("+7", "7"), ("١٢٫٥", "12.5"), ("١٬٢٣٤", "1234"),
    ("\u{200E}12", "12"), ("12\u{202C}", "12"), ("12\u{200B}", "12"), ("1234.567", "1234.567"),
  ])
  func `where they have one reading`(text: String, number: String) throws {
    #expect(try NumberReading().number(text).description == number)
  }

  @Test(arguments: [
    "", "-", "many", "1,2,3", "12.5.2026", "1.2.3", "12 34", "1,23,456", "1 2345", "1,234,56",
    "1.234,567,8", "12,5,", ",5", "1e3", "1--2", "5-", "1 234.567'8",
  ])
  func `and nothing else is one`(text: String) {
    #expect(throws: NumberError.notANumber(text)) { try NumberReading().number(text) }
  }

  @Test func `what can be two is refused with both`() {
    #expect(throws: NumberError.ambiguous("1,250", grouped: "1250", decimal: "1.250")) {
      try NumberReading().number("1,250")
    }
    #expect(throws: NumberError.ambiguous("-12.000", grouped: "12000", decimal: "12.000")) {
      try NumberReading().number("-12.000")
    }
  }

  @Test func `a sign that was said decides`() throws {
    let (point, comma) = (
      NumberReading(decimalSign: .point), NumberReading(decimalSign: .comma)
    )
    #expect(try point.number("1,250").description == "1250")
    #expect(try point.number("1.250").description == "1.250")
    #expect(try comma.number("1,250").description == "1.250")
    #expect(try comma.number("1.250").description == "1250")
    #expect(throws: NumberError.self) { try point.number("1,2") }
    #expect(throws: NumberError.self) { try comma.number("12.5") }
  }

  @Test func `the sign between groups of the language is certain, the other one is not`() throws {
    let english = NumberReading(groupSign: ",")
    #expect(try english.number("60,000").description == "60000")
    #expect(throws: NumberError.ambiguous("1.250", grouped: "1250", decimal: "1.250")) {
      try english.number("1.250")
    }
    #expect(try NumberReading(groupSign: ".").number("48.000").description == "48000")
  }

  @Test(arguments: [
    ("58 %", "58"), ("58%", "58"), ("%58", "58"), ("٥٨٪", "٥٨"), ("58\u{A0}%", "58"),
  ])
  func `a per cent sign is taken off`(text: String, rest: String) {
    #expect(NumberReading.perCent(text) == rest)
  }

  @Test func `a number without one has none`() { #expect(NumberReading.perCent("58") == nil) }
}

struct `Amounts are read with their currency` {
  private let reading = MoneyReading(NumberReading(groupSign: ","), franc: Currency("XOF"))

  @Test(arguments: [
    ("60,000.00 EUR", "60000.00 EUR"), ("48 000 000 XOF", "48000000 XOF"),
    ("EUR 1200.50", "1200.50 EUR"), ("€ 12", "12 EUR"), ("12 €", "12 EUR"),
    ("1 250 000 FCFA", "1250000 XOF"), ("500 F CFA", "500 XOF"), ("-12 usd", "-12 USD"),
    ("(1 234,50 €)", "-1234.50 EUR"), ("US$ 100 USD", "100 USD"), ("12.00 XOF", "12 XOF"),
    ("70\u{202F}000,00\u{A0}EUR", "70000.00 EUR"), ("12 ₼", "12 AZN"), ("100 ZMK", "100 ZMK"),
  ])
  func `in the forms that people use`(text: String, money: String) throws {
    #expect(try reading.money(text).description == money)
  }

  @Test func `what is wrong is named`() {
    #expect(throws: NumberError.noCurrency("60000")) { try reading.money("60000") }
    #expect(throws: NumberError.unknownCurrency("€*", in: "1 234 €*")) {
      try reading.money("1 234 €*")
    }
    #expect(
      throws: NumberError.ambiguousCurrency(
        "Rs.", in: "Rs. 500", codes: ["INR", "PKR", "NPR", "LKR", "MUR", "SCR"])
    ) { try reading.money("Rs. 500") }
    #expect(throws: NumberError.unknownCurrency("EUR … USD", in: "EUR 12 USD")) {
      try reading.money("EUR 12 USD")
    }
    #expect(throws: NumberError.self) { try reading.money("12.555 EUR 2") }
  }

  @Test func `a sign of several currencies is the one of the table`() throws {
    let table = MoneyReading(NumberReading(), currency: Currency("INR"))
    #expect(try table.money("Rs. 500").description == "500 INR")
    #expect(try table.money("500").description == "500 INR")
  }

  @Test func `a CFA franc is that of the place`() throws {
    #expect(Currency.franc(inZone: "Africa/Douala")?.code == "XAF")
    #expect(Currency.franc(inZone: "Africa/Ouagadougou")?.code == "XOF")
    #expect(Currency.franc(inZone: "Europe/Paris") == nil)
  }
}

struct `Texts without what cannot be seen` {
  @Test func `are compared, and names stand on one line`() {
    #expect(PlainText.visible("\u{200E} A\u{A0}B\u{202C} ") == "A B")
    #expect(PlainText.line("Line one\r\n  line\ttwo\u{1B}[0m") == "Line one line two[0m")
    #expect(PlainText.line("می\u{200C}خواهم") == "می\u{200C}خواهم")
    #expect(
      SearchWords.plain("ﻣﺪﺭﺳﺔ ﺍﻷﻣﻞ", spaced: true)
        == SearchWords.plain("مدرسه الامل", spaced: true))
    #expect(SearchWords.plain("مدرسـة\u{200F} الأمل", spaced: true) == "مدرسه الامل")
  }

  @Test func `a reference that loses letters of the name is known as one`() {
    #expect(Slug.losesLetters(of: "مدرسة 1"))
    #expect(Slug.losesLetters(of: "Construction of a three-classroom block with latrines"))
    #expect(!Slug.losesLetters(of: "École Espoir"))
    #expect(!Slug.losesLetters(of: "Ecole\u{301} « n° 1 »"))
  }
}
