package import Domain
import Reporting

extension Caller {
  /// How numbers and amounts are read that somebody types: as their language prints them.
  package var typed: TypedValues {
    TypedValues(language.typedNumbers, franc: Currency.franc(inZone: zone))
  }
}
