import Domain
import Exchange
import Sheets

extension FuzzTarget {
  /// Packages of grants and tables of them: what is read is made again from what is kept, and written.
  static let grants = FuzzTarget(
    name: "grants",
    seeds: texts(
      """
      {"version": "1.4", "grants": [{"id": "360G-a-1", "title": "T", "description": "D", "currency": "GBP",
      "amountAwarded": 12.50, "awardDate": "2025-03-14T00:00:00Z", "plannedDates": [{"startDate": "2025-04",
      "endDate": "2026", "duration": 3}], "recipientOrganization": [{"id": "X", "name": "x", "addressLocality": "L"}],
      "fundingOrganization": [{"id": "Y", "name": "y"}], "beneficiaryLocation": [{"name": "L", "countryCode": "GB",
      "latitude": 53.8, "longitude": -1.5}], "disbursementTransaction": [{"transactionDate": "2025-04-01",
      "value": 1e2, "provider": "Y"}], "other": {"a": [1, null, true]}}]}
      """, "[{\"id\": \"360G-a-1\"}, {\"id\": \"360G-a-1\"}, 5]",
      "Identifier,Amount Awarded,Funding Org:Name,Recipient Org:1:Location:0:Name,other/0/a\n1,2,F,N,x\n"
    )
  ) { bytes in
    readPackage(bytes)
    readTable(bytes)
  }

  private static var keys: IATIKeys {
    IATIKeys { name in
      let hash = name.utf8.reduce(UInt64(7)) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
      return RecordID(high: hash, low: hash &* 31)
    }
  }

  private static func reader() -> GivingReader {
    GivingReader(
      IATIReader.Source(name: "grants.json") { "digest" }, keys, today: Day(daysSinceEpoch: 20_000))
  }

  private static func readPackage(_ bytes: [UInt8]) {
    _ = GivingPackage.begins(bytes)
    try? reader().read(
      json: {
        var pieces = [bytes]
        return { pieces.popLast() }
      }, onFile: { _ in }
    ) { publication, _ in check(publication) }
  }

  private static func readTable(_ bytes: [UInt8]) {
    var pieces = [bytes]
    guard var rows = try? CSVReader(encoding: .utf8, { pieces.popLast() }),
      let first = try? rows.next(), let table = GivingTable(first)
    else { return }
    try? reader().read(table, { try rows.next() }, onFile: { _ in }) { publication, _ in
      check(publication)
    }
  }

  private static func check(_ publication: Publication) {
    let again = GivingOriginals(keys).publication(
      publication.original, of: publication.records[0].id)
    precondition(again?.records == publication.records, "a grant is not what it was read as")
    let shared = Dictionary(
      publication.shared.map { ($0.record.id, $0.record) }, uniquingKeysWith: { first, _ in first })
    let parties = IATIParties(record: { shared[$0] }, original: { _ in nil })
    var columns = GivingColumns()
    guard
      let grant = try? GivingExport(keys, parties, modified: { _ in nil })
        .grant(publication.records, original: publication.original)
    else { preconditionFailure("a grant that was read is not written") }
    columns.note(grant)
    columns.arrange()
    precondition(columns.cells(grant).count == columns.headings.count)
  }
}
