/// A currency of ISO 4217, with its number of decimals.
package struct Currency: Hashable, Sendable, CustomStringConvertible {
  /// The alphabetic code, three capital letters.
  package let code: String
  /// How many decimals an amount has (ISO 4217, minor unit).
  package let decimals: Int

  /// The currency of a code; nil when the list has none.
  package init?(_ code: String) {
    guard let decimals = Self.decimals[code] else { return nil }
    self.code = code
    self.decimals = decimals
  }

  /// The code.
  package var description: String { code }

  /// The list's own minor units, which differ from the cash digits that locale data prints
  /// (IQD, SYP and PKR among others).
  private static let decimals: [String: Int] = {
    var decimals: [String: Int] = [:]
    for (digits, codes) in listed {
      for code in codes.split(separator: " ") { decimals[String(code)] = digits }
    }
    return decimals
  }()

  private static let listed: [(Int, String)] = [
    (0, "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF"),
    (3, "BHD IQD JOD KWD LYD OMR TND"),
    (4, "CLF UYW"),
    (
      2,
      """
      AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BOV BRL BSD BTN BWP BYN \
      BZD CAD CDF CHE CHF CHW CNY COP COU CRC CUC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP \
      GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK \
      LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MXV MYR MZN NAD NGN NIO NOK \
      NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP \
      STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD USN UYU UZS VED VES WST XCD YER ZAR \
      ZMW ZWG ZWL
      """
    ),
  ]
}
