import XML

/// Writes a document as one page of HTML that needs nothing else: no network, no script.
package struct HTMLRenderer {
  /// The renderer has nothing to set.
  package init() {}

  /// The page, in UTF-8.
  package func render(_ document: Document) -> [UInt8] {
    var page = HTMLPage(document)
    page.write()
    return page.markup.bytes
  }
}
