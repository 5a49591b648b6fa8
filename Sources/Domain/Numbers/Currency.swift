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

  /// Whether the currency was withdrawn: it stands in older amounts only.
  package var isWithdrawn: Bool { Self.withdrawn.contains(code) }

  package var description: String { code }

  /// The list's own minor units, which differ from the cash digits that locale data prints
  /// (IQD, SYP and PKR among others).
  private static let decimals: [String: Int] = {
    var decimals: [String: Int] = [:]
    for code in withdrawn { decimals[code] = withdrawnWithoutDecimals.contains(code) ? 0 : 2 }
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
      STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD USN UYU UZS VED VES WST XCD XCG XDR YER ZAR \
      ZMW ZWG ZWL
      """
    ),
  ]

  /// ISO 4217, list three: currencies withdrawn since 1978, as publications of older money have them.
  private static let withdrawn = Set(
    """
    ADP AFA ALK AOK AON AOR ARA ARP ARY ATS AYM AZM BAD BEF BGK BGL BRB BRC BRE BRN BRR BUK BYB \
    BYR CHC CSD CSK CYP DDM DEM ECS ECV EEK ESA ESB ESP FIM FRF GEK GHC GHP GNE GNS GQE GRD GWE \
    GWP HRD HRK IEP ILP ILR ISJ ITL LAJ LTL LTT LUC LUF LUL LVL LVR MGF MLF MRO MTL MTP MVQ MXP \
    MZE MZM NIC NLG PEH PEI PES PLZ PTE RHD ROK ROL RUR SDD SDP SIT SKK SLL SRG STD SUR TJR TMM \
    TPE TRL UAK UGS UGW UYN UYP VEB VEF VNC XEU YDD YUD YUM YUN ZAL ZMK ZRN ZRZ ZWC ZWD ZWN ZWR
    """.split(separator: " ").map(String.init))
  private static let withdrawnWithoutDecimals: Set<String> = [
    "ADP", "BEF", "BYB", "BYR", "ESP", "GRD", "ITL", "LUF", "MGF", "PTE", "ROL", "TPE", "TRL",
  ]
}
