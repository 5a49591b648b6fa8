/// The units in which deliverables and indicators are counted.
extension Phrases {
  /// The name of a unit by itself; one that is not known here stays as it was written.
  static func unit(_ text: String) -> Wording { units[text.lowercased()] ?? Wording(text) }

  private static let units: [String: Wording] = [
    "workshop": Wording(en: "workshops", fr: "ateliers", ar: "ورش عمل", az: "seminar"),
    "session": Wording(en: "sessions", fr: "séances", ar: "جلسات", az: "məşğələ"),
    "classroom": Wording(en: "classrooms", fr: "salles de classe", ar: "قاعات", az: "sinif otağı"),
    "library": Wording(en: "libraries", fr: "bibliothèques", ar: "مكتبات", az: "kitabxana"),
    "school": Wording(en: "schools", fr: "écoles", ar: "مدارس", az: "məktəb"),
    "kit": Wording(en: "kits", fr: "kits", ar: "حقائب", az: "dəst"),
    "book": Wording(en: "books", fr: "livres", ar: "كتب", az: "kitab"),
    "room": Wording(en: "rooms", fr: "salles", ar: "قاعات", az: "otaq"),
    "kitchen": Wording(en: "kitchens", fr: "cuisines", ar: "مطابخ", az: "mətbəx"),
    "meal": Wording(en: "meals", fr: "repas", ar: "وجبات", az: "yemək"),
    "teacher": Wording(en: "teachers", fr: "enseignants", ar: "معلمون", az: "müəllim"),
    "person": Wording(en: "persons", fr: "personnes", ar: "أشخاص", az: "nəfər"),
    "girl": Wording(en: "girls", fr: "filles", ar: "فتيات", az: "qız"),
    "pupil": Wording(en: "pupils", fr: "élèves", ar: "تلاميذ", az: "şagird"),
    "programme": Wording(en: "programmes", fr: "émissions", ar: "برامج", az: "proqram"),
    "day": Wording(en: "days", fr: "jours", ar: "أيام", az: "gün"),
  ]
}
