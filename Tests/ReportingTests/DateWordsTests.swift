import Domain
import Foundation
import TestSupport
import Testing

@testable import Reporting

@Suite struct DateWordsTests {
  private let words = DateWords(today: "2025-11-20")

  @Test(arguments: [
    ("2025-10", "2025-10"), ("October 2025", "2025-10"), ("octobre 2025", "2025-10"),
    ("Oct 2025", "2025-10"), ("oktyabr 2025", "2025-10"), ("أكتوبر 2025", "2025-10"),
    ("août 2025", "2025-08"), ("aout 2025", "2025-08"), ("février 2024", "2024-02"),
    ("14 October 2024", "2024-10-14"), ("14 oct. 2024", "2024-10-14"),
    ("October 14, 2024", "2024-10-14"), ("1er mars 2025", "2025-03-01"),
    ("Q4 2025", "2025-36"), ("T4 2025", "2025-36"), ("today", "2025-11-20"),
    ("aujourd'hui", "2025-11-20"), ("hier", "2025-11-19"), ("tomorrow", "2025-11-21"),
    ("in 3 weeks", "2025-12-11"), ("dans 2 mois", "2026-01-20"), ("3 days ago", "2025-11-17"),
    ("il y a 1 an", "2024-11-20"), ("14/10/2024", "2024-10-14"), ("05/05/2025", "2025-05-05"),
    ("10/2025", "2025-10"), ("2025/10", "2025-10"), ("2025", "2025"), ("..", ".."),
    ("2025-10~", "2025-10~"), ("  2025-10  ", "2025-10"), ("14/10/26", "2026-10-14"),
    ("13.02.26", "2026-02-13"), ("31/12/99", "1999-12-31"), ("14-Oct-26", "2026-10-14"),
    ("14-Oct-2026", "2026-10-14"), ("oct-25", "2025-10"), ("sept-26", "2026-09"),
    ("22-02-2025", "2025-02-22"), ("fin mai 2025", "2025-05"), ("end of May 2025", "2025-05"),
    ("le 14 mars 2025", "2025-03-14"), ("lundi 14 octobre 2024", "2024-10-14"),
    ("2026-10-14T23:30:00.000+00:00", "2026-10-14"), ("2026-10-14 00:00:00", "2026-10-14"),
    ("2026-10-14T00:00:00Z", "2026-10-14"), ("14/10/2026 00:00", "2026-10-14"),
    ("14/10/2026 10:30 PM", "2026-10-14"), ("١٤/١٠/٢٠٢٦", "2026-10-14"),
    ("about October 2025", "2025-10~"), ("vers octobre 2025", "2025-10~"), ("no end set", ".."),
    ("\u{200E}2025-10-14\u{202C}", "2025-10-14"), ("10.2025", "2025-10"),
  ])
  func `are understood in four languages`(text: String, date: String) throws {
    #expect(try words.date(text).text == date)
  }

  @Test func `two readings are refused, and both are named`() {
    #expect(
      throws: PartialDateError.ambiguous("03/04/2025", one: "2025-04-03", other: "2025-03-04")
    ) { try words.date("03/04/2025") }
  }

  @Test(arguments: [
    "soon", "31", "13 2025", "oct 25", "25-oct", "12.5", "0026-10-14", "1/2/3",
    "week 40", "1/2", "the 5th", String(repeating: "9", count: 500),
  ])
  func `other words are no dates`(text: String) {
    #expect(throws: PartialDateError.self) { try words.date(text) }
  }

  @Test func `impossible dates say why`() {
    #expect(throws: PartialDateError.noSuchDay(30, year: 2025, month: 2, lastDay: 28)) {
      try words.date("30 February 2025")
    }
    let explanation = PartialDateError.noSuchDay(30, year: 2025, month: 2, lastDay: 28).explanation
    #expect(explanation.problem.en == "There is no day 30: February 2025 has 28 days.")
    #expect(explanation.problem.fr == "Il n'y a pas de jour 30 : février 2025 a 28 jours.")
  }

  @Test(arguments: [
    ("2025-10", "October 2025", "octobre 2025"),
    ("2025-10-14", "14 October 2025", "14 octobre 2025"),
    ("2025-03-01", "1 March 2025", "1er mars 2025"), ("2025-36", "Q4 2025", "T4 2025"),
    ("2025~", "about 2025", "vers 2025"), ("..", "no end set", "sans terme fixé"),
  ])
  func `a date is shown as it was given`(date: PartialDate, en: String, fr: String) {
    #expect(date.text(in: .en) == en)
    #expect(date.text(in: .fr) == fr)
  }

  @Test func `French counts zero and one as singular`() {
    #expect(Phrases.days(0)(.fr) == "0 jour")
    #expect(Phrases.days(1)(.fr) == "1 jour")
    #expect(Phrases.days(2)(.fr) == "2 jours")
    #expect(Phrases.days(0)(.en) == "0 days")
  }

  @Test func `every field and every choice has a word in every language`() {
    for kind in Kind.allCases {
      for field in kind.fields {
        #expect(RecordWords.fields[field.name] != nil, "\(kind) \(field.name)")
        if case .choice(let words) = field.shape {
          for word in words {
            #expect(RecordWords.choices[word] != nil, "\(word)")
          }
        }
      }
    }
  }
}
