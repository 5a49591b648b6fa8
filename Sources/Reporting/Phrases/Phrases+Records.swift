public import Domain

/// The names of kinds, fields and the words that fields take.
public enum RecordWords {
  /// The name of a kind.
  public static func kind(_ kind: Kind) -> Wording {
    switch kind {
    case .organisation: Wording(en: "organisation", fr: "organisation")
    case .person: Wording(en: "person", fr: "personne")
    case .office: Wording(en: "office", fr: "fonction")
    case .membership: Wording(en: "membership", fr: "adhésion")
    case .city: Wording(en: "city", fr: "ville")
    case .site: Wording(en: "site", fr: "site")
    case .source: Wording(en: "source", fr: "source")
    case .document: Wording(en: "document", fr: "document")
    case .agreement: Wording(en: "agreement", fr: "accord")
    case .party: Wording(en: "party", fr: "partie")
    case .signatory: Wording(en: "signatory", fr: "signataire")
    case .project: Wording(en: "project", fr: "projet")
    case .participant: Wording(en: "participant", fr: "participant")
    case .place: Wording(en: "place", fr: "lieu")
    case .group: Wording(en: "group", fr: "groupe")
    case .funding: Wording(en: "funding", fr: "financement")
    case .deliverable: Wording(en: "deliverable", fr: "livrable")
    case .part: Wording(en: "part", fr: "part")
    case .delivery: Wording(en: "delivery", fr: "réalisation")
    case .milestone: Wording(en: "milestone", fr: "jalon")
    case .step: Wording(en: "step", fr: "étape")
    case .amendment: Wording(en: "amendment", fr: "avenant")
    case .consent: Wording(en: "consent", fr: "consentement")
    case .suspension: Wording(en: "suspension", fr: "suspension")
    case .journal: Wording(en: "journal entry", fr: "entrée de journal")
    case .obligation: Wording(en: "obligation", fr: "obligation")
    case .holiday: Wording(en: "holiday", fr: "jour férié")
    case .reminder: Wording(en: "reminder", fr: "rappel")
    case .result: Wording(en: "result", fr: "résultat")
    case .indicator: Wording(en: "indicator", fr: "indicateur")
    case .period: Wording(en: "period", fr: "période")
    case .actual: Wording(en: "actual", fr: "valeur mesurée")
    case .dimension: Wording(en: "dimension", fr: "ventilation")
    case .budget: Wording(en: "budget line", fr: "ligne budgétaire")
    case .transaction: Wording(en: "transaction", fr: "transaction")
    case .tranche: Wording(en: "tranche", fr: "tranche")
    case .alert: Wording(en: "alert", fr: "alerte")
    case .rate: Wording(en: "exchange rate", fr: "taux de change")
    }
  }

  /// The label of a field.
  public static func field(_ name: String) -> Wording {
    Wording(en: spoken(name), fr: frenchFields[name] ?? spoken(name))
  }

  /// A word that a field takes.
  public static func choice(_ word: String) -> Wording {
    Wording(en: spoken(word), fr: frenchChoices[word] ?? spoken(word))
  }

  /// Why there is no value.
  public static func unknown(_ reason: UnknownReason) -> Wording { Phrases.unknown(reason) }

  /// `plannedStart` as people say it: planned start; `nationalNGO`: national NGO.
  private static func spoken(_ name: String) -> String {
    var words: [String] = []
    var word = ""
    for letter in name {
      if letter.isUppercase, word.last?.isUppercase != true, !word.isEmpty {
        words.append(word)
        word = ""
      }
      word.append(letter)
    }
    words.append(word)
    // Letters that stand for words keep their case.
    return words.map {
      $0.count > 1 && $0.dropFirst().first?.isUppercase == true ? $0 : $0.lowercased()
    }
    .joined(separator: " ")
  }

  static let frenchFields = [
    "about": "concerne", "accessed": "consulté", "acronym": "sigle", "actualEnd": "fin réelle",
    "actualStart": "début réel", "after": "après", "aim": "objectif", "amount": "montant",
    "accumulation": "cumul", "conditions": "conditions", "inKind": "en nature",
    "line": "ligne budgétaire", "provider": "payeur", "receiver": "bénéficiaire",
    "to": "vers", "tolerance": "tolérance (%)", "tranche": "tranche", "valuation": "évaluation",
    "within": "sous", "baseline": "valeur de référence",
    "baselineAt": "lieu de référence", "baselineDate": "date de référence",
    "categories": "catégories", "deliverable": "livrable", "denominator": "dénominateur",
    "direction": "sens", "locked": "arrêtée", "measure": "mesure", "overlaps": "se recoupent",
    "parts": "ventilation", "rollUp": "agrégation", "steady": "régulier", "value": "valeur",
    "at": "lieu", "basis": "à compter de", "before": "avant", "by": "par", "city": "ville",
    "class": "classe",
    "correspondence": "langue de correspondance", "country": "pays", "covers": "couvre",
    "day": "jour", "days": "jours", "decided": "décidé", "decidedBy": "décidé par",
    "description": "description",
    "document": "document", "due": "échéance", "duration": "durée", "email": "courriel",
    "end": "fin", "event": "événement", "every": "tous les", "evidence": "pièces justificatives",
    "field": "champ", "first": "à partir du",
    "fileName": "nom du fichier", "for": "pour", "from": "depuis", "groups": "groupes",
    "identifier": "identifiant", "implementationEnd": "fin de mise en œuvre",
    "inForce": "en vigueur", "invented": "inventé", "issues": "problèmes traités",
    "keepUntil": "à garder jusqu'au", "latitude": "latitude", "level": "niveau",
    "location": "emplacement", "longitude": "longitude", "mediaType": "type de média",
    "member": "membre", "newDue": "nouvelle échéance", "newPersons": "nouvelles personnes",
    "note": "note", "number": "numéro", "obligation": "obligation", "occurrence": "fois",
    "office": "fonction", "organisation": "organisation",
    "organisations": "organisations", "originalSha256": "SHA-256 d'origine", "owedBy": "dû par",
    "owedTo": "dû à", "part": "part", "participations": "participations", "people": "personnes",
    "percent": "pour cent",
    "periodFrom": "début de la période", "periodTo": "fin de la période",
    "person": "personne", "phone": "téléphone", "place": "lieu", "plannedStart": "début prévu",
    "prevailing": "langue qui fait foi", "project": "projet", "published": "publié",
    "publisher": "éditeur", "quantity": "quantité", "reach": "portée", "reason": "motif",
    "recipient": "destinataire", "recordedBy": "enregistré par", "region": "région",
    "replaces": "remplace",
    "requested": "demandé", "responsible": "responsable", "role": "rôle", "rule": "règle",
    "scope": "étendue", "sensitive": "sensible", "sha256": "SHA-256", "share": "part",
    "signed": "signé", "site": "site", "size": "taille", "source": "source", "start": "début",
    "status": "statut", "subject": "objet", "target": "cible", "tells": "prévient", "title": "nom",
    "told": "présenté",
    "topics": "sujets", "type": "type", "under": "sous", "unit": "unité", "until": "jusqu'à",
    "url": "adresse", "venue": "lieu précis", "website": "site web", "weight": "poids",
    "words": "en ces termes",
  ]

  static let frenchChoices = [
    "government": "gouvernement", "localGovernment": "collectivité locale",
    "otherPublicSector": "autre secteur public", "internationalNGO": "ONG internationale",
    "nationalNGO": "ONG nationale", "regionalNGO": "ONG régionale",
    "partnerCountryNGO": "ONG du pays partenaire",
    "publicPrivatePartnership": "partenariat public-privé", "multilateral": "multilatéral",
    "foundation": "fondation", "privateSector": "secteur privé",
    "privateSectorProvider": "secteur privé du pays donateur",
    "privateSectorRecipient": "secteur privé du pays bénéficiaire",
    "privateSectorThirdCountry": "secteur privé d'un pays tiers", "academic": "université",
    "other": "autre", "memorandum": "mémorandum d'entente",
    "cooperationAgreement": "accord de coopération", "grantAgreement": "convention de subvention",
    "contract": "contrat", "pipeline": "en préparation", "implementation": "en cours",
    "finalisation": "en finalisation", "closed": "clôturé", "cancelled": "annulé",
    "suspended": "suspendu", "funding": "financement", "accountable": "redevable",
    "extending": "intermédiaire", "implementing": "mise en œuvre", "report": "rapport",
    "payment": "paiement", "event": "événement", "decision": "décision", "audit": "audit",
    "handover": "remise", "end": "fin", "verified": "vérifié", "accepted": "accepté",
    "returned": "renvoyé", "submitted": "remis", "completed": "achevé", "waived": "dispensé",
    "started": "commencé", "ended": "terminé", "reopened": "rouvert", "public": "public",
    "partner": "partenaire", "restricted": "restreint", "funder": "bailleur de fonds",
    "grantee": "partenaire subventionné", "party": "partie", "witness": "témoin",
    "whole": "en entier", "share": "en part", "direct": "directe", "indirect": "indirecte",
    "activity": "activité", "output": "produit", "product": "bien livré",
    "correction": "correction", "internal": "replanification interne",
    "contractual": "avenant contractuel", "meeting": "réunion", "signing": "signature",
    "visit": "visite", "period": "fin de chaque période", "start": "début du terme",
    "responsible": "responsable", "owedBy": "qui le doit", "owedTo": "à qui c'est dû",
    "anything": "tout", "deliverable": "livrable", "outcome": "effet", "impact": "impact",
    "percentage": "pourcentage", "nominal": "nominal", "ordinal": "ordinal",
    "qualitative": "qualitatif", "ascending": "croissant", "descending": "décroissant",
    "perPeriod": "par période", "cumulative": "cumulé", "sum": "somme", "last": "dernière valeur",
    "average": "moyenne", "quiet": "sans activité", "noDisbursement": "aucun décaissement",
    "overspending": "dépenses en avance", "nobodyResponsible": "personne n'est responsable",
    "noEvidence": "sans pièce", "noActual": "sans valeur", "slipping": "en dérive",
    "original": "initial", "revised": "révisé", "indicative": "indicatif",
    "committed": "engagé", "incomingFunds": "fonds reçus", "outgoingCommitment": "engagement pris",
    "disbursement": "décaissement", "expenditure": "dépense", "interestPayment": "intérêts",
    "loanRepayment": "remboursement de prêt", "reimbursement": "remboursement",
    "purchaseOfEquity": "prise de participation", "saleOfEquity": "cession de participation",
    "creditGuarantee": "garantie", "incomingCommitment": "engagement reçu",
    "outgoingPledge": "promesse faite", "incomingPledge": "promesse reçue", "count": "décompte",
    "unit": "nombre",
  ]
}

extension Phrases {
  static func field(_ name: String) -> Wording { RecordWords.field(name) }
}
