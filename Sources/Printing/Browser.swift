import Glibc
import Programs

/// A browser of this machine that turns a page into a PDF.
///
/// The page is written into a private folder that is gone when the PDF is there. Nothing is fetched:
/// every name of the network leads nowhere.
package struct Browser: Sendable {
  /// The programs that are tried, in this order: Chromium and its kin.
  package static let names = [
    "chromium", "chromium-browser", "google-chrome", "google-chrome-stable",
  ]

  private let programs: [String]
  private let seconds: Int

  /// - Parameters:
  ///   - program: The program to use; nil tries ``names``.
  ///   - seconds: How long printing may take.
  package init(program: String? = nil, seconds: Int = 120) {
    programs = program.map { [$0] } ?? Self.names
    self.seconds = seconds
  }

  /// Prints a page that needs nothing else.
  ///
  /// - Parameters:
  ///   - page: The page, HTML in UTF-8.
  ///   - day: Year, month and day that the file says it is from, so that the same page gives the same
  ///     bytes.
  ///   - folder: Where temporary files go.
  /// - Throws: ``PrintError``.
  package func print(
    _ page: [UInt8], on day: (year: Int, month: Int, day: Int), folder: String = "/tmp"
  ) throws(PrintError) -> [UInt8] {
    let place = try TemporaryFolder(in: folder)
    defer { place.remove() }
    guard place.write(page, "page.html") else { throw .noRoom(folder) }
    for program in programs {
      switch Program.run(program, arguments(place), seconds: seconds) {
      case .notThere: continue
      case .tookTooLong: throw .tookTooLong(program, seconds: seconds)
      case .ended(let status, _, let errors):
        guard status == 0, let bytes = place.read("page.pdf"), bytes.starts(with: "%PDF-".utf8)
        else { throw .failed(program, Self.detail(errors, status)) }
        return PinnedPDF.pinned(bytes, to: day)
      }
    }
    throw .noBrowser(programs)
  }

  private func arguments(_ place: TemporaryFolder) -> [String] {
    var arguments = [
      "--headless", "--disable-gpu", "--no-first-run", "--disable-extensions", "--disable-sync",
      "--disable-background-networking", "--disable-component-update", "--disable-breakpad",
      "--host-resolver-rules=MAP * ~NOTFOUND", "--user-data-dir=\(place.path)/profile",
      "--no-pdf-header-footer", "--export-tagged-pdf", "--generate-pdf-document-outline",
      "--print-to-pdf=\(place.path)/page.pdf",
    ]
    // Its sandbox cannot be had by root; the page has no script and reaches nothing.
    if geteuid() == 0 { arguments.append("--no-sandbox") }
    return arguments + ["file://\(place.path)/page.html"]
  }

  private static func detail(_ errors: String, _ status: Int32) -> String {
    let line = errors.split(separator: "\n").last.map(String.init) ?? ""
    return line.isEmpty ? "status \(status)" : String(line.prefix(200))
  }
}

/// Why there is no PDF.
package enum PrintError: Error, Hashable, Sendable {
  /// None of these programs is on the machine.
  case noBrowser([String])
  /// A program did not end in time.
  case tookTooLong(String, seconds: Int)
  /// A program could not do it, and what it said.
  case failed(String, String)
  /// The folder for temporary files cannot be written to.
  case noRoom(String)
}
