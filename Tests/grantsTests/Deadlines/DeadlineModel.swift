import Domain
import TestSupport

/// A register drawn by dice, with all that makes and moves deadlines in it: as the test knows it.
struct DeadlineModel {
  struct Event {
    var type: String
    var day: Day
    var newDue: String?
  }

  struct Amendment {
    var after: String
    var from: Day
    var isBinding: Bool
  }

  /// What can be due, whatever it is.
  struct Plan {
    var reference: String
    var title: String
    var due: String?
    var responsible: String?
    var events: [Event] = []
    var amendments: [Amendment] = []
  }

  struct Part {
    var plan: Plan
    var place: String
    var target: Int
  }

  struct Deliverable {
    var plan: Plan
    var target: Int?
    var parts: [Part] = []
    var deliveries: [(day: Day, quantity: Int, place: String?)] = []
  }

  struct Milestone {
    var plan: Plan
    var type: String
    /// So many days after the end that stands beside it.
    var daysAfterEnd: Int?
    var owedBy: String?
    var owedTo: String?
  }

  struct Tranche {
    var plan: Plan
    var amount: Int
    var within: Int?
    var conditions: [String] = []
    var provider: String?
    var payments: [(day: Day, amount: Int)] = []
  }

  struct Project {
    var slug: String
    var implementers: [String] = []
    var events: [Event] = []
    var actualEnd: Day?
    var suspension: Day?
    var deliverables: [Deliverable] = []
    var milestones: [Milestone] = []
  }

  struct Agreement {
    var slug: String
    var under: String?
    var grantee: String
    var pays: [String] = []
    var ageing: [Int]?
    var end: String
    var milestones: [Milestone] = []
    var tranches: [Tranche] = []
  }

  /// Cities, and sites in them as `city/site`; those in `sensitive` must not be told.
  static let places = [
    "dori": "Dori", "kaya": "Kaya", "dori/home": "Girls' home", "kaya/hall": "Hall",
  ]
  static let sensitive: Set<String> = ["dori/home"]
  static let organisations = ["giver", "doer", "helper"]
  static let usualAgeing = [20, 50]
  /// The day on which the register is written.
  static let today: Day = "2026-06-30"

  var projects: [Project] = []
  var agreements: [Agreement] = []

  var milestones: [Milestone] {
    projects.flatMap(\.milestones) + agreements.flatMap(\.milestones)
  }

  func project(_ slug: String) -> Project? { projects.first { $0.slug == slug } }
  func agreement(_ slug: String) -> Agreement? { agreements.first { $0.slug == slug } }

  /// The agreements that pay for a project themselves.
  func paying(_ project: String) -> [Agreement] { agreements.filter { $0.pays.contains(project) } }

  /// An agreement and those under it, at any depth.
  func family(_ agreement: String) -> [String] {
    [agreement] + agreements.filter { $0.under == agreement }.flatMap { family($0.slug) }
  }
}
