import Domain
import Exchange
import JSON
import Reporting
import Sheets

/// The summary of the import of a table, for programs.
struct TableLoadJSON {
  var file: String
  var mapping: TableMapping
  var summary: TableLoadSummary
  var refused: Int
  var made: [(kind: Kind, name: String)]
  var notes: ReadingNotes
  var problems: [TableLoadReport.Problem]
  var isDryRun: Bool
  var language: Language

  /// The summary as JSON.
  var bytes: [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.name("file")
      json.value(file)
      json.name("kind")
      json.value(mapping.kind.rawValue)
      json.name("dryRun")
      json.flag(isDryRun)
      writeCounts(&json)
      writeReading(&json)
      writeLeftOut(&json)
      writeProblems(&json)
    }
    return json.bytes
  }

  private func writeCounts(_ json: inout JSONWriter) {
    let records = summary.records
    for (name, count) in [
      ("rows", summary.rows), ("added", records.added.values.reduce(0, +)),
      ("changed", records.changed.values.reduce(0, +)), ("unchanged", records.unchanged),
      ("left", summary.left), ("refused", refused),
    ] {
      json.name(name)
      json.number(count)
    }
    json.name("made")
    json.array { json in
      for (kind, name) in made {
        json.object { json in
          json.name("kind")
          json.value(kind.rawValue)
          json.name("title")
          json.value(name)
        }
      }
    }
  }

  /// How the file was read: null where nothing in it had to be decided.
  private func writeReading(_ json: inout JSONWriter) {
    json.name("sheet")
    json.value(mapping.sheet)
    json.name("columns")
    json.object { json in
      for column in mapping.columns where !column.heading.isEmpty {
        json.name(column.heading)
        json.value(column.target?.spelled)
      }
    }
    json.name("dayFirst")
    json.number(notes.dayFirst)
    json.name("monthFirst")
    json.number(notes.monthFirst)
    json.name("twoDigitYears")
    json.number(notes.shortYears)
    json.name("decimalCommas")
    json.number(notes.commas)
    json.name("decimalPoints")
    json.number(notes.points)
    json.name("encoding")
    json.value(notes.encoding?.encoding.rawValue)
    json.name("otherEncodings")
    json.array { json in
      for other in notes.encoding?.others ?? [] { json.value(other.rawValue) }
    }
    json.name("otherSheets")
    json.array { json in for name in notes.otherSheets { json.value(name) } }
  }

  private func writeLeftOut(_ json: inout JSONWriter) {
    json.name("rowsLeftOut")
    json.number(notes.leftOutCount)
    json.name("leftOut")
    json.array { json in
      for row in notes.leftOut {
        json.object { json in
          json.name("row")
          json.number(row.row)
          json.name("text")
          json.value(row.text)
          json.name("reason")
          json.value(row.reason.rawValue)
        }
      }
    }
    json.name("rowsHidden")
    json.number(notes.hiddenCount)
    json.name("hiddenRows")
    json.array { json in for row in notes.hiddenRows { json.number(row) } }
  }

  /// The first rows that cannot be taken, in the language of the command.
  private func writeProblems(_ json: inout JSONWriter) {
    json.name("problems")
    json.array { json in
      for problem in problems {
        json.object { json in
          json.name("row")
          json.number(problem.row)
          json.name("problem")
          json.value(problem.wording(language))
        }
      }
    }
  }
}
