/// A version of the IATI Standard of which the schemas are here.
package enum IATIVersion: String, CaseIterable, Comparable, Sendable {
  case v105 = "1.05"
  case v201 = "2.01"
  case v202 = "2.02"
  case v203 = "2.03"

  /// The version by which a file is checked that says it is of version `stated`: each 1.0x is part of
  /// 1.05. Nil for one that was never published.
  package init?(stated: String) {
    let early = ["1.0", "1.00", "1.01", "1.02", "1.03", "1.04"]
    self.init(rawValue: early.contains(stated) ? "1.05" : stated)
  }

  /// The older one is less.
  package static func < (one: IATIVersion, other: IATIVersion) -> Bool {
    one.rawValue < other.rawValue
  }
}

/// What a file of the standard is about.
package enum IATIKind: String, CaseIterable, Sendable {
  case activities
  case organisations

  /// The name of the document's element.
  package var root: String { "iati-\(rawValue)" }
  /// The name of one entry of the document.
  package var entry: String {
    self == .activities ? "iati-activity" : "iati-organisation"
  }
  /// The name of the element that holds an entry's identifier.
  package var identifier: String {
    self == .activities ? "iati-identifier" : "organisation-identifier"
  }
}
