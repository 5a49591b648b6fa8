package import Domain
package import XML

/// Something in a file that could not become what it says, and where it stands.
package struct IATIProblem: Hashable, Sendable {
  /// What is wrong.
  package enum Fault: Hashable, Sendable {
    /// A rule of the register forbids the record.
    case rule(RecordError)
    /// The activity has no identifier; it is known by its file and its place there.
    case noIdentifier
    /// The identifier stands in the file twice.
    case sameIdentifier(String)
    /// An element says less than it must.
    case missing(String)
    /// An amount that is no number.
    case notAnAmount(String)
    /// A value of an indicator that is no number.
    case notANumber(String)
    /// A text that is no day.
    case notADay(String)
    /// There is one of its kind before it, which is taken.
    case oneBefore
    /// Degrees that lie on no map.
    case notAPosition(String)
    /// Several values for one thing, none of which says that it is of a part.
    case severalValues
    /// An amount without a currency, where the activity has none either.
    case noCurrency(String)
    /// A currency that is not on the list.
    case unknownCurrency(String)
    /// A code that is not on its list.
    case unknownCode(String, element: String)
    /// An organisation without a reference and without a name.
    case nobodyNamed
    /// Something ends before it begins.
    case endsBeforeStart
    /// A period shares days with another of the same indicator.
    case overlappingPeriods(String)
    /// One activity takes too much memory.
    case tooLarge
    /// An element that the standard does not have.
    case unknownElement(String)
    /// What version 1.0x has and 2.03 does not.
    case notInThisVersion(String)
    /// It cannot be read on from here.
    case unreadable(XMLFault.Reason)
    /// The file is XML, but not of the standard.
    case notOfTheStandard(String)
    /// Nothing in the file could be read.
    case nothingRead(XMLFault.Reason)
    /// Percentages that should make 100.
    case percentages(String, sum: String)

    /// How grave it is: -1 when nothing can be taken, 0 when something is not in the register at all, 1 when it is there as it was
    /// published and not as a record, 2 when it is only worth knowing.
    package var gravity: Int {
      switch self {
      case .notOfTheStandard, .nothingRead: -1
      case .tooLarge, .unreadable, .notInThisVersion: 0
      case .noIdentifier, .percentages, .unknownElement: 2
      default: 1
      }
    }
  }

  /// The line, counted from 1.
  package let line: Int
  package let element: String
  /// The identifier of the activity; nil where it has none.
  package let identifier: String?
  /// What is wrong.
  package let fault: Fault
}
