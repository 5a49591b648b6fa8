@testable import IATIStandard

/// A small file in which nothing is found, to be broken.
enum GoodFile {
  static let activity = """
    <iati-activities version="2.03">
    <iati-activity xml:lang="en" default-currency="EUR" last-updated-datetime="2024-01-01T00:00:00Z">
    <iati-identifier>GB-CHC-1-A</iati-identifier>
    <reporting-org ref="GB-CHC-1" type="60"><narrative>Fund</narrative></reporting-org>
    <title><narrative>Schools</narrative></title>
    <description type="1"><narrative>Schools are built</narrative></description>
    <participating-org role="4" ref="GB-CHC-2" type="22"/>
    <activity-status code="2"/>
    <activity-date type="1" iso-date="2024-01-01"/>
    <activity-date type="3" iso-date="2025-01-01"/>
    <recipient-country code="BF" percentage="60"/>
    <recipient-country code="ML" percentage="40"/>
    <sector vocabulary="1" code="11220" percentage="100"/>
    <policy-marker vocabulary="1" code="1" significance="1"/>
    <default-aid-type vocabulary="1" code="C01"/>
    <budget type="1" status="2">
    <period-start iso-date="2024-01-01"/>
    <period-end iso-date="2024-12-31"/>
    <value value-date="2024-01-01">1000</value>
    </budget>
    <transaction>
    <transaction-type code="2"/>
    <transaction-date iso-date="2024-02-01"/>
    <value value-date="2024-02-01" currency="XOF">1000</value>
    <provider-org ref="GB-CHC-1"/>
    <receiver-org ref="GB-CHC-2"/>
    <aid-type vocabulary="1" code="C01"/>
    </transaction>
    <result type="1">
    <title><narrative>Rooms</narrative></title>
    <indicator measure="1">
    <title><narrative>Rooms built</narrative></title>
    <baseline year="2023" value="0"/>
    <period>
    <period-start iso-date="2024-01-01"/>
    <period-end iso-date="2024-12-31"/>
    <target value="4"/>
    <actual value="3"/>
    </period>
    </indicator>
    </result>
    </iati-activity>
    </iati-activities>
    """

  static let organisation = """
    <iati-organisations version="2.03">
    <iati-organisation xml:lang="en" default-currency="EUR">
    <organisation-identifier>GB-CHC-1</organisation-identifier>
    <name><narrative>Fund</narrative></name>
    <reporting-org ref="GB-CHC-1" type="60"><narrative>Fund</narrative></reporting-org>
    <total-budget status="2">
    <period-start iso-date="2024-01-01"/>
    <period-end iso-date="2024-12-31"/>
    <value value-date="2024-01-01">1000</value>
    </total-budget>
    <recipient-country-budget status="1">
    <recipient-country code="BF"/>
    <period-start iso-date="2024-01-01"/>
    <period-end iso-date="2024-12-31"/>
    <value value-date="2024-01-01">10</value>
    <budget-line ref="1">
    <value value-date="2024-03-01">10</value>
    <narrative>Line</narrative>
    </budget-line>
    </recipient-country-budget>
    </iati-organisation>
    </iati-organisations>
    """

  /// What is found in a file on 30 June 2026.
  static func findings(_ text: String) -> [IATIFinding] { findings(Array(text.utf8)) }

  static func findings(_ bytes: [UInt8], pieces size: Int = 1000) -> [IATIFinding] {
    var found: [IATIFinding] = []
    let checker = IATIChecker(now: 1_782_820_800_000) { found.append($0) }
    var rest = bytes[...]
    _ = try? checker.check {
      defer { rest = rest.dropFirst(size) }
      return rest.isEmpty ? nil : Array(rest.prefix(size))
    }
    return found
  }
}
