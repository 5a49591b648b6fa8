package import Domain
import XML

/// Writes a file of the IATI Standard, entry by entry, as they come.
package struct IATIFileWriter {
  private var writer: XMLWriter

  package init(to sink: @escaping ([UInt8]) throws -> Void) {
    writer = XMLWriter(to: sink)
  }

  /// Begins the element around all entries.
  ///
  /// - Parameters:
  ///   - kind: What the entries are: organisations, or projects, which are activities there.
  ///   - original: The file that all entries were read from, whose attributes are kept; nil for a new one.
  package mutating func begin(_ kind: Kind, _ export: IATIExport, like original: [UInt8]?) {
    let name = kind == .organisation ? "iati-organisations" : "iati-activities"
    var attributes = [(name: "version", value: IATIExport.version)]
    if let root = original.flatMap(export.root) {
      root["version"] = IATIExport.version
      attributes = root.attributes
    }
    writer.begin(name, attributes)
  }

  package mutating func write(_ entry: IATIExport.Entry) throws {
    switch entry {
    case .asPublished(let tree): try writer.write(tree)
    case .made(let element, let comments): try writer.write(element, comments: comments)
    }
  }

  /// Ends the file.
  package mutating func end() throws { try writer.end() }
}
