import XML

/// Checks a file of the standard as it is read: well-formed XML, its schema, the codes of the
/// standard's lists, and the standard's rules.
///
/// What is found carries the number, the severity and the category that the standard's own validator
/// gives it. Memory stays the same however long the file is; only the largest entry counts.
package final class IATIChecker {
  /// What a checked file is.
  package struct Summary: Hashable, Sendable {
    /// What the file is about; nil for a file that is not of the standard.
    package internal(set) var kind: IATIKind?
    /// The version that it states.
    package internal(set) var statedVersion: String?
    /// The version by which it was checked.
    package internal(set) var version: IATIVersion?
    /// How many activities or organisations were read.
    package internal(set) var entries = 0
    /// Whether code lists and rules were looked at as well: they are those of 2.03 and say nothing of
    /// 1.0x.
    package internal(set) var hasRules = false

    /// A file of which nothing is known yet.
    package init() {}
  }

  private let now: Int64
  private let report: (IATIFinding) -> Void

  /// - Parameters:
  ///   - now: Milliseconds since 1970 (UTC): what is later lies in the future.
  ///   - report: Takes the findings, those of one entry in the order of their lines.
  package init(now: Int64, report: @escaping (IATIFinding) -> Void) {
    self.now = now
    self.report = report
  }

  /// Checks a whole file.
  ///
  /// - Parameter next: Answers the next piece, nil at the end.
  /// - Returns: What the file is, as far as it could be read.
  package func check(_ next: () throws -> [UInt8]?) throws -> Summary {
    var document = CheckedDocument(now: now, FindingLog(report))
    try withUnsafeMutablePointer(to: &document) { document in
      do {
        try DocumentReader(for: document).read(next)
      } catch let fault as XMLFault {
        document.pointee.tell(fault)
      }
      document.pointee.finish()
    }
    return document.summary
  }
}
