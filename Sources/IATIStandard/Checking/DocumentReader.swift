import XML

/// Reads a document and tells a check of its tags, whose names arrive as numbers.
final class DocumentReader {
  private static let limits = XMLReader.Limits(depth: 256, markup: 10 << 20, text: 10 << 20)

  private var namespaces = Namespaces()
  private let document: UnsafeMutablePointer<CheckedDocument>
  /// Room for the attributes of one element, used again for the next.
  private var attributes = UnsafeMutableBufferPointer<StartTag.Attribute>.allocate(capacity: 32)

  /// - Parameter document: Is told of every element and text; it must last longer than the reader.
  init(for document: UnsafeMutablePointer<CheckedDocument>) {
    self.document = document
  }

  deinit {
    attributes.deallocate()
    namespaces.forget()
  }

  /// - Throws: ``XMLFault``, and what `next` throws.
  func read(_ next: () throws -> [UInt8]?) throws {
    let document = document
    // It lasts no longer than this, so that its bodies may hold this reader.
    let reader = XMLReader(
      Self.limits, onStart: { document.pointee.start(self.tag($0)) },
      onEnd: { _ in
        self.namespaces.end()
        document.pointee.end()
      },
      onText: { document.pointee.text($0.bytes, isMarked: $0.isMarked) })
    try reader.read(next)
  }

  private func tag(_ tag: XMLTag) -> StartTag {
    namespaces.start(tag.attributes)
    let spelling = namespaces.name(tag.name.letters, isElement: true)
    let name = document.pointee.names.find(spelling)
    return StartTag(
      name: name, spelling: spelling, isForeign: document.pointee.names.isForeign(name),
      line: tag.line, attributes: read(tag.attributes))
  }

  private func read(_ list: XMLAttributes) -> UnsafeMutableBufferPointer<StartTag.Attribute> {
    var count = 0
    for (name, value) in list where !Namespaces.isDeclaration(name.letters) {
      if count == attributes.count { makeRoom() }
      let spelling = namespaces.name(name.letters, isElement: false)
      let number = document.pointee.names.find(spelling)
      attributes.initializeElement(
        at: count,
        to: StartTag.Attribute(
          name: number, spelling: spelling, bytes: value,
          isForeign: document.pointee.names.isForeign(number)))
      count += 1
    }
    return UnsafeMutableBufferPointer(rebasing: attributes[..<count])
  }

  private func makeRoom() {
    let larger = UnsafeMutableBufferPointer<StartTag.Attribute>.allocate(
      capacity: 2 * attributes.count)
    _ = larger.moveInitialize(fromContentsOf: attributes)
    attributes.deallocate()
    attributes = larger
  }
}
