import Domain

extension ExpectedShape {
  /// How a value of this shape is written.
  var remedy: Wording {
    switch self {
    case .wholeNumber:
      Wording(
        en: "Give a whole number.", fr: "Donnez un nombre entier.", ar: "اكتب عددًا صحيحًا.",
        az: "Tam ədəd yazın.")
    case .decimal:
      Wording(
        en: "Give a number of at most 18 digits, such as 12 or 12.5.",
        fr: "Donnez un nombre d'au plus 18 chiffres, comme 12 ou 12.5.",
        ar: "اكتب عددًا لا يزيد على 18 رقمًا، مثل 12 أو 12.5.",
        az: "Ən çox 18 rəqəmli ədəd yazın, məsələn 12 və ya 12.5.")
    case .money:
      Wording(
        en: "Give an amount and an ISO 4217 code with its decimals, such as \"1200.50 USD\".",
        fr: "Donnez une somme et un code ISO 4217 avec ses décimales : \"1200.50 USD\".",
        ar: "اكتب مبلغًا ورمز ISO 4217 بعدد خاناته العشرية، مثل \"1200.50 USD\".",
        az: "Məbləği və ISO 4217 kodunu onluq rəqəmləri ilə yazın, məsələn \"1200.50 USD\".")
    case .date:
      Wording(
        en: "Give a date, such as 2025-10.", fr: "Donnez une date, comme 2025-10.",
        ar: "اكتب تاريخًا، مثل 2025-10.", az: "Tarix yazın, məsələn 2025-10.")
    case .yesOrNo:
      Wording(
        en: "Give yes or no.", fr: "Donnez oui ou non.", ar: "اكتب yes أو no.",
        az: "yes və ya no yazın.")
    case .degrees:
      Wording(
        en: "Give degrees with at most 6 decimals, such as 13.0917.",
        fr: "Donnez des degrés avec au plus 6 décimales, comme 13.0917.",
        ar: "اكتب درجات بست خانات عشرية على الأكثر، مثل 13.0917.",
        az: "Ən çox 6 onluq rəqəmlə dərəcə yazın, məsələn 13.0917.")
    case .country:
      Wording(
        en: "Give two capital letters (ISO 3166-1), such as BF.",
        fr: "Donnez deux lettres capitales (ISO 3166-1), comme BF.",
        ar: "اكتب حرفين كبيرين (ISO 3166-1)، مثل BF.",
        az: "İki böyük hərf yazın (ISO 3166-1), məsələn BF.")
    case .language:
      Wording(
        en: "Give a language code, such as fr.", fr: "Donnez un code de langue, comme fr.",
        ar: "اكتب رمز لغة، مثل fr.", az: "Dil kodu yazın, məsələn fr.")
    case .counts:
      Wording(
        en: "Give counts such as 48, or female=30,male=18.",
        fr: "Donnez des nombres comme 48, ou female=30,male=18.",
        ar: "اكتب أعدادًا مثل 48 أو female=30,male=18.",
        az: "Sayları belə yazın: 48 və ya female=30,male=18.")
    case .text:
      Wording(en: "Give a text.", fr: "Donnez un texte.", ar: "اكتب نصًا.", az: "Mətn yazın.")
    case .step:
      Wording(
        en: "Give a length of time such as 6m, 1y, 2w or 45d.",
        fr: "Donnez une durée comme 6m, 1y, 2w ou 45d.", ar: "اكتب مدة مثل 6m أو 1y أو 2w أو 45d.",
        az: "Müddəti belə yazın: 6m, 1y, 2w və ya 45d.")
    case .offset:
      Wording(
        en: "Give days such as +45d, months such as +2m, or working days such as +30wd.",
        fr: "Donnez des jours comme +45d, des mois comme +2m, ou des jours ouvrés comme +30wd.",
        ar: "اكتب أيامًا مثل +45d أو أشهرًا مثل +2m أو أيام عمل مثل +30wd.",
        az: "Günləri +45d, ayları +2m, iş günlərini +30wd kimi yazın.")
    case .thresholds:
      Wording(
        en:
          "Give numbers such as \"redAfter=45 quiet=60 dueSoon=14 ageing=30/60/90 redUnder=50 amberUnder=75\"; what is left out stays as it is.",
        fr:
          "Donnez des nombres comme \"redAfter=45 quiet=60 dueSoon=14 ageing=30/60/90 redUnder=50 amberUnder=75\" ; ce qui manque reste tel quel.",
        ar:
          "اكتب أرقامًا مثل \"redAfter=45 quiet=60 dueSoon=14 ageing=30/60/90 redUnder=50 amberUnder=75\"؛ وما لم يُذكر يبقى كما هو.",
        az:
          "\"redAfter=45 quiet=60 dueSoon=14 ageing=30/60/90 redUnder=50 amberUnder=75\" kimi rəqəmlər yazın; göstərilməyən olduğu kimi qalır."
      )
    case .currency:
      Wording(
        en: "Give a currency of ISO 4217, such as XOF, EUR or USD.",
        fr: "Donnez une devise ISO 4217, comme XOF, EUR ou USD.",
        ar: "اكتب عملة من ISO 4217، مثل XOF أو EUR أو USD.",
        az: "ISO 4217 valyutası yazın, məsələn XOF, EUR və ya USD.")
    case .days:
      Wording(
        en: "Give days from the due date, such as -30,-7,0,14.",
        fr: "Donnez des jours par rapport à l'échéance, comme -30,-7,0,14.",
        ar: "اكتب أيامًا بالنسبة إلى الموعد النهائي، مثل -30,-7,0,14.",
        az: "Son tarixə nisbətən günləri yazın, məsələn -30,-7,0,14.")
    case .email:
      Wording(
        en: "Give one address without a name, such as ada@example.org.",
        fr: "Donnez une seule adresse, sans nom, comme ada@example.org.",
        ar: "اكتب عنوانًا واحدًا من دون اسم، مثل ada@example.org.",
        az: "Adsız bir ünvan yazın, məsələn ada@example.org.")
    case .digest:
      Wording(
        en: "Give the SHA-256 digest as 64 hexadecimal digits, as sha256sum FILE prints it.",
        fr:
          "Donnez l'empreinte SHA-256 en 64 chiffres hexadécimaux, comme l'affiche sha256sum FICHIER.",
        ar: "اكتب بصمة SHA-256 من 64 رقمًا ست عشريًا، كما يطبعها sha256sum FILE.",
        az: "SHA-256 cəmini 64 onaltılıq rəqəmlə yazın, sha256sum FAYL əmrinin verdiyi kimi.")
    case .rule:
      Wording(
        en: "Name a milestone beside it and a step, such as end+90d or end-1m.",
        fr: "Nommez un jalon voisin et un pas, comme end+90d ou end-1m.",
        ar: "اذكر مَعلَمًا مجاورًا وخطوة، مثل end+90d أو end-1m.",
        az: "Yanındakı mühüm mərhələni və addımı yazın, məsələn end+90d və ya end-1m.")
    }
  }
}
