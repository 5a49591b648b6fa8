/// Reads a document a piece at a time and hands on what stands directly under its root, one unit after
/// the other, so that memory does not grow with the document.
package final class XMLUnitReader {
  /// Told the root element, as a tree with nothing in it.
  package var onRoot: (XMLTree) throws -> Void = { _ in }
  /// Handed each unit, with the comments before it.
  package var onUnit: (inout XMLTree) throws -> Void = { _ in }
  /// Told a unit that takes too much memory: its name and its line.
  package var onTooLarge: (String, Int) throws -> Void = { _, _ in }
  /// The element that was open where reading ended, from the top: `iati-activities/iati-activity`.
  package private(set) var path = ""

  private static let limits = XMLReader.Limits(depth: 100, markup: 4 << 20)
  private let names: XMLNames

  package init(names: XMLNames) {
    self.names = names
  }

  /// Reads pieces to the end; what `onUnit` throws comes out.
  ///
  /// - Throws: ``XMLFault`` where the document cannot be read on; the units before were handed on.
  package func read(_ next: () throws -> [UInt8]?) throws {
    var unit = XMLUnit(
      names: names, onRoot: onRoot, onUnit: onUnit, onTooLarge: onTooLarge)
    defer { path = unit.path }
    try withUnsafeMutablePointer(to: &unit) { unit in
      let reader = XMLReader(
        Self.limits, onStart: { try unit.pointee.start($0) },
        onEnd: { _ in try unit.pointee.end() }, onText: { try unit.pointee.text($0) },
        onComment: { try unit.pointee.add(.comment, $0) },
        onInstruction: { try unit.pointee.add(.instruction, $0) })
      try reader.read(next)
    }
  }
}
