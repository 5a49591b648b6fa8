extension HeadingWords {
  /// The words for fields, by their names, between vertical bars.
  static let fields: [String: String] = [
    "due":
      "due|due date|deadline|échéance|date d'échéance|date limite|date butoir|à rendre le|"
      + "target date|end date|date prévue|الموعد النهائي|تاريخ الاستحقاق|son tarix|müddət",
    "target":
      "target|qté|qty|nb|nbre|planned|planned quantity|cible|prévu|quantité prévue|quantité|quantity|nombre|"
      + "nombre prévu|number|objectif|القيمة المستهدفة|المستهدف|المخطط|العدد|hədəf|plan|say",
    "quantity":
      "quantity|qté|qty|nb|nbre|delivered|done|achieved|number|quantité|réalisé|réalisée|nombre|quantité réalisée|"
      + "qté réalisée|nb réalisé|nbre réalisé|quantity delivered|qty delivered|"
      + "الكمية|المنجز|العدد|miqdar|icra|say",
    "baseline":
      "baseline|base|valeur de base|valeur de référence|situation de référence|niveau de référence|"
      + "baseline value|خط الأساس|القيمة المرجعية|القيمة الأساسية|ilkin dəyər|baza dəyəri",
    "value":
      "value|valeur|actual|actual value|réalisé|valeur réalisée|القيمة|القيمة الفعلية|dəyər|faktiki dəyər",
    "day":
      "day|date|jour|le|date de réalisation|date de l'activité|delivery date|التاريخ|اليوم|"
      + "tarix|gün",
    "unit": "unit|unité|unité de mesure|الوحدة|vahid|ölçü vahidi",
    "type": "type|kind|catégorie|category|nature|النوع|الفئة|növ",
    "level": "level|niveau|المستوى|səviyyə",
    "responsible":
      "responsible|person responsible|owner|responsable|en charge|chargé|point focal|focal point|"
      + "المسؤول|məsul|məsul şəxs",
    "note":
      "note|notes|obs|remark|remarks|comment|comments|observation|observations|remarque|remarques|"
      + "commentaire|commentaires|ملاحظات|ملاحظة|qeyd|qeydlər",
    "description": "description|détails|details|descriptif|الوصف|təsvir",
    "country": "country|pays|country code|البلد|الدولة|ölkə",
    "region": "region|région|province|المنطقة|rayon|region",
    "latitude": "latitude|lat|خط العرض|enlik",
    "longitude": "longitude|lon|long|lng|خط الطول|uzunluq",
    "email": "email|e-mail|courriel|mail|adresse électronique|البريد الإلكتروني|e-poçt",
    "phone": "phone|telephone|téléphone|tél|mobile|gsm|الهاتف|telefon",
    "correspondence": "language|langue|langue de correspondance|اللغة|dil",
    "status": "status|statut|état|state|الحالة|status|vəziyyət",
    "plannedStart":
      "planned start|start|start date|début|début prévu|date de début|date début|démarrage|"
      + "تاريخ البدء|البداية|başlama tarixi",
    "actualStart": "actual start|début réel|başlanğıc|البدء الفعلي",
    "actualEnd": "actual end|fin réelle|clôture|النهاية الفعلية",
    "aim": "aim|objective|objectif|but|goal|الهدف|məqsəd",
    "participations":
      "participations|participants|nombre de participants|attendance|effectif|المشاركون|"
      + "مرات المشاركة|عدد المشاركين|iştirakçılar|iştirak sayı",
    "newPersons":
      "new persons|nouvelles personnes|nouveaux bénéficiaires|new beneficiaries|"
      + "مستفيدون جدد|yeni şəxslər",
    "recordedBy": "recorded by|enregistré par|saisi par|rempli par|سجله|qeyd edən",
    "amount": "amount|montant|budget|value|amount awarded|المبلغ|الميزانية|məbləğ|büdcə",
    "acronym": "acronym|sigle|abbreviation|abréviation|الاختصار|qısaltma",
    "website": "website|site web|site internet|url|الموقع الإلكتروني|veb-sayt",
    "identifier":
      "identifier|identifiant|org id|registration number|numéro d'enregistrement|المعرف|identifikator",
    "owedBy": "owed by|dû par|à fournir par|من|borclu|kim təqdim edir",
    "owedTo": "owed to|dû à|destinataire|recipient|إلى|kimə",
    "signed": "signed|date signed|signé|date de signature|تاريخ التوقيع|imzalanma tarixi",
    "number": "number|numéro|n°|no|الرقم|nömrə",
    "start": "start|start date|début|date de début|تاريخ البدء|başlama tarixi",
    "end": "end|end date|fin|date de fin|تاريخ الانتهاء|bitmə tarixi",
    "size": "size|taille|effectif|nombre|العدد|say|ölçü",
    "url": "url|link|lien|adresse|الرابط|keçid",
    "at": "at|place|lieu",
  ]
}
