import Domain
import Persistence

/// What a reader of publications hands on.
private enum PublishedPart: Sendable {
  /// The record of the file.
  case file(Publication)
  /// An activity, an organisation or a grant, with its place in the file.
  case entry(Publication, Int)
}

/// Takes what a reader of publications hands on.
struct PublicationSink {
  private let put: (PublishedPart, Int) throws -> Void

  fileprivate init(_ put: @escaping (PublishedPart, Int) throws -> Void) {
    self.put = put
  }

  /// Takes the record of the file.
  func begin(_ file: Publication) throws { try put(.file(file), file.original.count) }

  /// Takes a publication with its place in the file.
  func take(_ publication: Publication, _ ordinal: Int) throws {
    try put(.entry(publication, ordinal), publication.original.count)
  }
}

extension ImportPublications.Answer {
  /// Reads a file on a second thread, while what was read before goes into the register on this one.
  ///
  /// The register is touched by this thread alone: a reader knows nothing of it.
  ///
  /// - Parameter read: Reads the file and answers what else it found.
  mutating func load<Found: Sendable>(
    _ file: InputFile, _ loader: PublicationLoader,
    read: @escaping @Sendable (PublicationSink) throws -> Found
  ) throws -> Found {
    try ReadAhead.run { put in
      try read(PublicationSink(put))
    } use: { part in
      switch part {
      case .file(let record): try loader.begin(record, &summary)
      case .entry(let publication, let ordinal): try load(publication, ordinal, loader, from: file)
      }
    }
  }
}
