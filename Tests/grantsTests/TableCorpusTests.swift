import Foundation
import Testing

@testable import grants

/// One table in the formats, locales, encodings and date systems that openpyxl, LibreOffice and Excel's own
/// forms have (`Tests/Tools/make-table-corpus` wrote them): the records are the same.
@Suite struct TableCorpusTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Corpus")
  private static let files =
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path())) ?? []).sorted()

  @Test func `the corpus has its files`() {
    #expect(Self.files.count == 22)
  }

  @Test(arguments: files)
  func `the same records`(file: String) throws {
    let place = try TablePlace()
    try FileManager.default.copyItem(
      at: Self.folder.appending(path: file), to: place.place.folder.appending(path: file))
    let run = place.run("import", file, "--as", "deliverables", "--under", "p")
    #expect(run.status == 0, "\(run.errors)")
    #expect(
      place.list("deliverable") == """
        reference,title,type,level,unit,target,due,responsible,weight,description,note
        p/ateliers,Ateliers,,,,24,31 January 2027,,,,"À Kaya, Dori"
        p/bibliotheques-ete,Bibliothèques « été »,,,,1250.5,30 September 2026,,,,Première tranche
        p/salles-de-lecture,Salles de lecture,,,,6,15 December 2026,,,,Deux écoles

        """)
  }
}
