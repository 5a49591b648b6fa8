import XML

/// Writes a document as one page of HTML that needs nothing else: no network, no script.
public struct HTMLRenderer {
  /// The renderer has nothing to set.
  public init() {}

  /// The page, in UTF-8.
  public func render(_ document: Document) -> [UInt8] {
    var page = HTMLPage(document)
    page.write()
    return page.markup.bytes
  }
}
