import Foundation
import Testing

@testable import grants

/// What a file speaks of is what the register has with the same identifier.
@Suite struct IATIIdentityTests {
  private func place(_ files: [String: String]) throws -> Workplace {
    let place = try Workplace()
    place.make()
    for (name, text) in files {
      try Data(text.utf8).write(to: URL(filePath: place.path(name)))
    }
    return place
  }

  private func activity(_ identifier: String) -> String {
    """
    <iati-activity default-currency="EUR"><iati-identifier>\(identifier)</iati-identifier>
    <title><narrative>Schools</narrative></title>
    <participating-org ref="X-1" type="21" role="4"><narrative>Exemple</narrative></participating-org>
    <transaction><transaction-type code="3"/><transaction-date iso-date="2026-03-01"/>
    <value value-date="2026-03-01">5</value></transaction></iati-activity>
    """
  }

  private func organisation(_ identifier: String, _ name: String) -> String {
    """
    <iati-organisation><organisation-identifier>\(identifier)</organisation-identifier>
    <name><narrative>\(name)</narrative></name></iati-organisation>
    """
  }

  @Test func `a project that somebody entered is the one with its identifier`() throws {
    let place = try place([
      "a.xml": "<iati-activities version=\"2.03\">\(activity("A-1"))</iati-activities>"
    ])
    place.run("add", "project", "ours", "--title", "Schools", "--identifier", "A-1")
    #expect(place.run("import", place.path("a.xml"), "--add", "--update").status == 0)
    #expect(place.run("show", "ours").output.contains("ours/implementing: Exemple"))
    #expect(place.run("show", "ours@2026-03-01").status == 0)
    #expect(place.run("show", "a-1").status == 1)
    let again = place.run("import", place.path("a.xml"))
    #expect(
      again.output
        == "0 added, 0 changed, 1 as they were.\n\nRead: 'a.xml' as IATI 2.03; 1 activity.\n")
  }

  @Test func `an identifier is looked for when all before it is loaded`() throws {
    let place = try place([
      "a.xml": "<iati-activities version=\"2.03\">\(activity("A-1"))</iati-activities>",
      "o.xml": """
      <iati-organisations version="2.03">\(organisation("X-1", "Exemple"))\
      \(organisation("Y-1", "Other"))</iati-organisations>
      """,
    ])
    place.run("import", place.path("a.xml"))
    place.run("edit", "exemple", "--identifier", "Y-1")
    // The first of the two takes the name of the second away from what bears it here.
    #expect(place.run("import", place.path("o.xml"), "--add", "--update").status == 0)
    let list = place.run("list", "organisations", "--format", "csv").output
    #expect(list.contains("exemple,Exemple,international NGO,,X-1,"), "\(list)")
    #expect(list.contains("y-1,Other,,,Y-1,"), "\(list)")
  }

  @Test func `names and descriptions in several languages leave the text index in step`() throws {
    let texts = """
      <title><narrative>Schools</narrative><narrative xml:lang="fr">Écoles</narrative></title>
      <description><narrative>Rooms</narrative><narrative xml:lang="fr">Salles</narrative>
      <narrative xml:lang="es">Aulas</narrative></description>
      """
    let place = try place([
      "a.xml": """
      <iati-activities version="2.03"><iati-activity xml:lang="en"><iati-identifier>A-1</iati-identifier>
      \(texts)</iati-activity></iati-activities>
      """
    ])
    #expect(place.run("import", place.path("a.xml")).status == 0)
    let doctor = place.run("doctor")
    #expect(doctor.output.hasPrefix("The register is sound"), "\(doctor)")
    #expect(place.run("search", "aulas").output.contains("a-1"))
  }

  @Test func `the second file of an import finds what the first brought`() throws {
    let text = "<iati-activities version=\"2.03\">\(activity("A-1"))</iati-activities>"
    let place = try place(["a.xml": text, "b.xml": text])
    let imported = place.run("import", place.path("a.xml"), place.path("b.xml"))
    #expect(imported.status == 0)
    #expect(imported.output.contains("1 as they were"), "\(imported)")
  }
}
