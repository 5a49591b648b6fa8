import Domain
import Exchange
import IATIStandard
import Persistence
import XML

extension FuzzTarget {
  /// A file of the IATI Standard on its way in, and each entry on its way out again.
  static let activities = FuzzTarget(
    name: "activities", seeds: texts(activityXML, organisationXML, earlyXML)
  ) { bytes in
    let keys = IATIKeys { Reading.key(named: $0) }
    let originals = IATIOriginals(keys)
    let parties = IATIParties(record: { _ in nil }, original: { _ in nil })
    let export = IATIExport(keys, parties, publisher: nil)
    let reader = IATIReader(
      IATIReader.Source(name: "a.xml") { "0" }, keys, today: Day(daysSinceEpoch: 20_000))
    var written: [UInt8] = []
    var writer = XMLWriter { written += $0 }
    writer.begin("iati-activities", [("version", IATIExport.version)])
    try? reader.read(pieces(bytes), onFile: { _ in }) { publication, _ in
      precondition(
        originals.isSame(publication.original, publication.original), "an original is not itself")
      let again = originals.publication(publication.original, of: publication.records[0].id)
      precondition(
        again?.records == publication.records, "an activity is not what it was read as")
      var changed = publication.records
      changed[0].title = "Changed"
      for records in [publication.records, changed] {
        switch try export.entry(records, original: publication.original) {
        case .asPublished(let tree)?: try writer.write(tree)
        case .made(let element, let comments)?: try writer.write(element, comments: comments)
        case nil: preconditionFailure("what was read cannot be written")
        }
      }
    }
    guard (try? writer.end()) != nil else { return }
    let again = XMLUnitReader(names: XMLNames(known: []))
    precondition((try? again.read(pieces(written))) != nil, "what is written cannot be read")
  }

  /// A file of the standard on its way through the schemas, code lists and rules.
  static let validation = FuzzTarget(
    name: "validation", seeds: texts(activityXML, organisationXML, earlyXML)
  ) { bytes in
    let checker = IATIChecker(now: 1_782_820_800_000) { _ in }
    _ = try? checker.check(pieces(bytes))
  }

  /// What a register keeps of a publication, as somebody may have altered it.
  static let originals = FuzzTarget(name: "originals", seeds: keptOriginals) { bytes in
    let originals = IATIOriginals(IATIKeys { Reading.key(named: $0) })
    _ = originals.publication(bytes, of: Reading.key(named: "x"))
    _ = originals.named(bytes, Reading.key(named: "x"), .organisation)
    _ = originals.named(bytes, Reading.key(named: "x"), .city)
    _ = originals.isSame(bytes, bytes)
  }

  private static let keptOriginals: [[UInt8]] = {
    var kept: [[UInt8]] = []
    for text in [activityXML, organisationXML] {
      let reader = IATIReader(
        IATIReader.Source(name: "a.xml") { "0" }, IATIKeys { Reading.key(named: $0) },
        today: Day(daysSinceEpoch: 20_000))
      try? reader.read(pieces(Array(text.utf8)), onFile: { _ in }) { publication, _ in
        kept += [publication.original] + publication.shared.map(\.original)
      }
    }
    return kept
  }()
}

private let activityXML = """
  <?xml version="1.0" encoding="UTF-8"?>
  <!-- a --><iati-activities version="2.03" xmlns:x="urn:x">
  <iati-activity xml:lang="en" default-currency="EUR" x:y="1">
  <iati-identifier>GB-CHC-1-A</iati-identifier>
  <reporting-org ref="GB-CHC-1" type="60"><narrative>Fund</narrative></reporting-org>
  <title><narrative>Schools</narrative><narrative xml:lang="fr">Écoles</narrative></title>
  <description type="1"><narrative>Schools &amp; rooms</narrative></description>
  <participating-org role="4" ref="GB-CHC-2" type="22"/>
  <activity-status code="2"/><activity-date type="1" iso-date="2024-01-01"/>
  <recipient-country code="BF" percentage="60"/><recipient-country code="ML" percentage="40"/>
  <location><name><narrative>Kaya</narrative></name><point><pos>13.09 -1.08</pos></point></location>
  <sector vocabulary="1" code="11220" percentage="100"/>
  <budget type="1" status="2"><period-start iso-date="2024-01-01"/>
  <period-end iso-date="2024-12-31"/><value value-date="2024-01-01">1000.00</value></budget>
  <transaction ref="7"><transaction-type code="2"/><transaction-date iso-date="2024-02-01"/>
  <value value-date="2024-02-01" currency="XOF">1000</value><provider-org ref="GB-CHC-1"/>
  </transaction>
  <result type="1"><title><narrative>Rooms</narrative></title><indicator measure="1">
  <title><narrative>Rooms built</narrative></title><baseline year="2023" value="0"/>
  <period><period-start iso-date="2024-01-01"/><period-end iso-date="2024-12-31"/>
  <target value="4"/><actual value="3"/></period></indicator></result>
  </iati-activity></iati-activities>
  """

private let organisationXML = """
  <iati-organisations version="2.03"><iati-organisation default-currency="EUR">
  <organisation-identifier>GB-CHC-1</organisation-identifier>
  <name><narrative>Fund</narrative></name>
  <reporting-org ref="GB-CHC-1" type="60"><narrative>Fund</narrative></reporting-org>
  <total-budget status="2"><period-start iso-date="2024-01-01"/>
  <period-end iso-date="2024-12-31"/><value value-date="2024-01-01">1000</value></total-budget>
  </iati-organisation></iati-organisations>
  """

private let earlyXML = """
  <iati-activities version="1.05"><iati-activity default-currency="EUR">
  <iati-identifier>A</iati-identifier><title xml:lang="fr">Écoles</title>
  <activity-date type="start-planned" iso-date="2014-01-01">2014</activity-date>
  <transaction><transaction-type code="D"/><value value-date="2014-02-01">5</value></transaction>
  </iati-activity></iati-activities>
  """
