import Domain

/// Every phrase for people, once, in each language.
enum Phrases {
  // MARK: Dates

  static let noEnd = Wording(
    en: "no end set", fr: "sans terme fixé", ar: "دون نهاية محددة", az: "son tarix qoyulmayıb")
  static func about(_ date: String) -> Wording {
    Wording(en: "about \(date)", fr: "vers \(date)", ar: "نحو \(date)", az: "təxminən \(date)")
  }
  static func days(_ count: Int) -> Wording {
    .count(
      count, en: ("day", "days"), fr: ("jour", "jours"),
      ar: ("يوم واحد", "يومين", "أيام", "يومًا", "يوم"), az: "gün")
  }

  // MARK: Numbers

  static func number(_ number: ExactDecimal) -> Wording { Wording { $0.number(number) } }
  static func money(_ money: Money) -> Wording { Wording { money.text(in: $0) } }
  static func percent(_ ratio: ExactDecimal?) -> Wording {
    Wording { language in ratio.map { language.percent(ratio: $0) } ?? "–" }
  }

  // MARK: What is not known

  static func unknown(_ reason: UnknownReason) -> Wording {
    switch reason {
    case .notStated:
      Wording(en: "not stated", fr: "non précisé", ar: "غير محدد", az: "göstərilməyib")
    case .toBeSet: Wording(en: "to be set", fr: "à fixer", ar: "يُحدَّد لاحقًا", az: "müəyyən ediləcək")
    case .notApplicable:
      Wording(en: "not applicable", fr: "sans objet", ar: "لا ينطبق", az: "tətbiq edilmir")
    case .notCollected:
      Wording(en: "not collected", fr: "non collecté", ar: "لم تُجمع بياناته", az: "toplanmayıb")
    case .withheld: Wording(en: "withheld", fr: "non communiqué", ar: "محجوب", az: "açıqlanmır")
    }
  }
  static let noTarget = Wording(
    en: "no target set", fr: "pas de cible", ar: "لم تُحدد قيمة مستهدفة", az: "hədəf qoyulmayıb")
  static let noDate = Wording(
    en: "no date set", fr: "pas de date", ar: "لم يُحدد موعد", az: "tarix qoyulmayıb")
  static let noneRecorded = Wording(
    en: "none recorded", fr: "rien d'enregistré", ar: "لم يُسجَّل شيء", az: "heç nə qeyd edilməyib")

  // MARK: Light and status

  static func light(_ light: Light) -> Wording {
    switch light {
    case .grey:
      Wording(
        en: "cannot be judged yet", fr: "non évaluable", ar: "تعذّر التقييم",
        az: "qiymətləndirilə bilmir")
    case .red:
      Wording(en: "off track", fr: "hors trajectoire", ar: "خارج المسار", az: "plandan geri qalır")
    case .amber:
      Wording(en: "at risk", fr: "à surveiller", ar: "يحتاج إلى متابعة", az: "risk altında")
    case .green:
      Wording(en: "on track", fr: "en bonne voie", ar: "على المسار الصحيح", az: "plana uyğun")
    }
  }
  static func colour(_ light: Light) -> Wording {
    switch light {
    case .grey: Wording(en: "GREY", fr: "GRIS", ar: "رمادي", az: "BOZ")
    case .red: Wording(en: "RED", fr: "ROUGE", ar: "أحمر", az: "QIRMIZI")
    case .amber: Wording(en: "AMBER", fr: "ORANGE", ar: "برتقالي", az: "SARI")
    case .green: Wording(en: "GREEN", fr: "VERT", ar: "أخضر", az: "YAŞIL")
    }
  }
  static func status(_ status: ActivityStatus) -> Wording {
    switch status {
    case .pipeline:
      Wording(en: "in preparation", fr: "en préparation", ar: "قيد الإعداد", az: "hazırlanır")
    case .implementation:
      Wording(en: "under way", fr: "en cours", ar: "قيد التنفيذ", az: "icra olunur")
    case .finalisation:
      Wording(
        en: "being finalised", fr: "en finalisation", ar: "قيد الإنهاء", az: "yekunlaşdırılır")
    case .closed: Wording(en: "closed", fr: "clôturé", ar: "مغلق", az: "bağlanıb")
    case .cancelled: Wording(en: "cancelled", fr: "annulé", ar: "ملغى", az: "ləğv edilib")
    case .suspended:
      Wording(en: "suspended", fr: "suspendu", ar: "معلّق", az: "müvəqqəti dayandırılıb")
    }
  }

  static func reason(_ reason: LightReason) -> Wording {
    let (title, reference) = (reason.title, reason.reference)
    switch reason.finding {
    case .nothingDueYet:
      return Wording(
        en: "nothing dated or targeted has fallen due yet",
        fr: "rien de daté ni de chiffré n'est encore échu",
        ar: "لم يحل بعد أجل شيء له تاريخ أو قيمة مستهدفة",
        az: "tarixi və ya hədəfi olan heç nəyin vaxtı hələ çatmayıb")
    case .overdue(let count):
      return Wording(
        en: "\(title) (\(reference)) is \(days(count).en) overdue",
        fr: "\(title) (\(reference)) : en retard de \(days(count).fr)",
        ar: "\(title) (\(reference)): متأخر منذ \(days(count).ar)",
        az: "\(title) (\(reference)): \(days(count).az) gecikir")
    case .endPassed(let count):
      return Wording(
        en: "the planned end (\(reference)) passed \(days(count).en) ago and the project is open",
        fr: "la fin prévue (\(reference)) est passée depuis \(days(count).fr), projet non clôturé",
        ar: "مضى على النهاية المخططة (\(reference)) \(days(count).ar) والمشروع مفتوح",
        az: "planlaşdırılan sondan (\(reference)) \(days(count).az) keçib, layihə açıqdır")
    case .overdueByOther(let count):
      return Wording(
        en: "\(title) (\(reference)) has been awaited for \(days(count).en)",
        fr: "\(title) (\(reference)) : en attente depuis \(days(count).fr)",
        ar: "\(title) (\(reference)): منتظَر منذ \(days(count).ar)",
        az: "\(title) (\(reference)): \(days(count).az)dür gözlənilir")
    case .waiting(let count):
      return Wording(
        en: "\(title) (\(reference)) was submitted \(days(count).en) ago and is not answered",
        fr: "\(title) (\(reference)) : remis il y a \(days(count).fr), sans réponse",
        ar: "\(title) (\(reference)): قُدّم قبل \(days(count).ar) دون رد",
        az: "\(title) (\(reference)): \(days(count).az) əvvəl təqdim edilib, cavab yoxdur")
    case .quiet(let count):
      return Wording(
        en: "nothing has happened for \(days(count).en)",
        fr: "rien ne s'est passé depuis \(days(count).fr)", ar: "لم يحدث شيء منذ \(days(count).ar)",
        az: "\(days(count).az)dür heç nə baş verməyib")
    case .suspended(let date):
      return Wording(
        en: "\(title) is suspended since \(date.text(in: .en))",
        fr: "\(title) : suspendu depuis \(date.frenchDate)",
        ar: "\(title): معلّق منذ \(date.text(in: .ar))",
        az: "\(title): \(date.text(in: .az)) tarixindən müvəqqəti dayandırılıb")
    case .extensionRequested(let date):
      return Wording(
        en: "\(title) (\(reference)): extension requested \(date.text(in: .en)), not agreed",
        fr:
          "\(title) (\(reference)) : prolongation demandée \(date.frenchWhen), non convenue",
        ar: "\(title) (\(reference)): طُلب التمديد في \(date.text(in: .ar)) ولم يُتفق عليه",
        az:
          "\(title) (\(reference)): müddətin uzadılması \(date.text(in: .az)) tarixində istənilib, razılaşdırılmayıb"
      )
    case .underTarget(let ratio, let actual, let target):
      return underTarget("\(title) (\(reference))", ratio, actual, target)
    case .noActual:
      return Wording(
        en: "\(title) (\(reference)) \(noActual.en)", fr: "\(title) (\(reference)) \(noActual.fr)",
        ar: "\(title) (\(reference)): \(noActual.ar)", az: "\(title) (\(reference)): \(noActual.az)"
      )
    case .statusNotStated:
      return Wording(
        en: "status not stated, judged as under way", fr: "statut non précisé, jugé comme en cours",
        ar: "الحالة غير محددة، وحُكم عليه كأنه قيد التنفيذ",
        az: "status göstərilməyib, icra olunan kimi qiymətləndirilib")
    }
  }
  static func move(_ party: String) -> Wording {
    Wording(
      en: "move: \(party)", fr: "à agir : \(party)", ar: "الخطوة التالية على: \(party)",
      az: "növbəti addım: \(party)")
  }

  // MARK: States

  static func state(_ state: DeliverableStatus.State) -> Wording {
    switch state {
    case .notStarted:
      Wording(
        en: "nothing recorded", fr: "rien d'enregistré", ar: "لم يُسجَّل شيء",
        az: "heç nə qeyd edilməyib")
    case .inProgress: Wording(en: "in progress", fr: "en cours", ar: "جارٍ", az: "icra olunur")
    case .delivered: Wording(en: "delivered", fr: "réalisé", ar: "منجز", az: "təhvil verilib")
    case .closed: Wording(en: "closed", fr: "clôturé", ar: "مغلق", az: "bağlanıb")
    case .cancelled: Wording(en: "cancelled", fr: "annulé", ar: "ملغى", az: "ləğv edilib")
    case .dropped:
      Wording(en: "place dropped", fr: "lieu abandonné", ar: "أُلغي المكان", az: "yer çıxarılıb")
    }
  }
  static func state(_ state: MilestoneStatus.State) -> Wording {
    switch state {
    case .open: Wording(en: "open", fr: "ouvert", ar: "مفتوح", az: "açıqdır")
    case .submitted: Wording(en: "submitted", fr: "remis", ar: "مقدَّم", az: "təqdim edilib")
    case .returned:
      Wording(
        en: "returned", fr: "renvoyé pour correction", ar: "مُعاد للتصويب", az: "düzəlişə qaytarılıb"
      )
    case .accepted: Wording(en: "accepted", fr: "accepté", ar: "مقبول", az: "qəbul edilib")
    case .completed: Wording(en: "completed", fr: "achevé", ar: "مكتمل", az: "tamamlanıb")
    case .waived:
      Wording(en: "waived", fr: "dispense accordée", ar: "أُعفي منه", az: "icradan azad edilib")
    case .cancelled: Wording(en: "cancelled", fr: "annulé", ar: "ملغى", az: "ləğv edilib")
    }
  }
  static func overdue(_ count: Int) -> Wording {
    Wording(
      en: "overdue \(days(count).en)", fr: "en retard de \(days(count).fr)",
      ar: "متأخر منذ \(days(count).ar)", az: "\(days(count).az) gecikir")
  }
  /// What happened and when: "accepted 1 March 2026".
  static func happened(_ what: Wording, _ day: PartialDate) -> Wording {
    Wording(
      en: "\(what.en) \(day.text(in: .en))", fr: "\(what.fr) \(day.frenchWhen)",
      ar: "\(what.ar) في \(day.text(in: .ar))",
      az: "\(day.text(in: .az)) tarixində \(what.az)")
  }
  static func late(_ count: Int) -> Wording {
    Wording(
      en: "\(days(count).en) late", fr: "\(days(count).fr) de retard",
      ar: "تأخر قدره \(days(count).ar)", az: "\(days(count).az) gecikmə ilə")
  }
  static func withParty(_ party: String, _ count: Int) -> Wording {
    Wording(
      en: "\(party), for \(days(count).en)", fr: "\(party), depuis \(days(count).fr)",
      ar: "\(party)، منذ \(days(count).ar)", az: "\(party), \(days(count).az)dür")
  }
  static func daysLeft(_ count: Int) -> Wording {
    count == 0
      ? Wording(en: "today", fr: "aujourd'hui", ar: "اليوم", az: "bu gün")
      : Wording(
        en: "in \(days(count).en)", fr: "dans \(days(count).fr)", ar: "بعد \(days(count).ar)",
        az: "\(days(count).az) sonra")
  }
}
