package import Domain

/// An error of history that is told in a register of some office.
package struct OfficeHistoryError: Error, Explainable {
  let error: HistoryError
  let office: RecordID

  /// What is wrong, and what to do next; entries of other offices are named with theirs.
  package var explanation: Explanation { error.explanation(in: office) }

  /// Runs `body`, and tells its errors of history as a register of `office` does.
  package static func naming<Result>(_ office: RecordID, _ body: () throws -> Result) throws
    -> Result
  {
    do {
      return try body()
    } catch let error as HistoryError {
      throw OfficeHistoryError(error: error, office: office)
    }
  }
}
