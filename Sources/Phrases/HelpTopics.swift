package import Reporting

/// What is explained apart from the commands.
package enum HelpTopics {
  package static let all: [(name: String, text: Wording)] = [
    (
      "commands",
      Wording(
        en: """
          Each day
            grants                          what needs attention
            grants status [PROJECT]         how projects stand
            grants overdue, grants upcoming what is late, and what comes
            grants record DELIVERABLE N     what was delivered (--on DAY --in CITY --evidence FILE)
            grants submit, accept, return   where a report or a delivery stands
            grants measure INDICATOR VALUE  a value of an indicator
            grants pay, receive, spend      money that moved
            grants amend RECORD             change a plan (--correction, --internal, --contractual)
          To look
            grants money AGREEMENT          sums, lines, tranches, who has what
            grants explain RECORD           where a figure comes from
            grants show RECORD, list KIND, search WORDS, history [RECORD]
          To set up
            grants init, set, new project, add KIND, edit RECORD, use
            grants import TABLE --as KIND   the table that you have
            grants form deliveries          a workbook for the field
          To be told
            grants remind                   who has to be told what today
            grants export --format ics      deadlines for calendars
          To keep
            grants undo, redo, report, export, import, doctor
            grants backup, restore, clone, repair
                                            copies, and the way back
            grants attest, diff, history    prove, and see what changed
            grants purge RECORD             erase for good
          """,
        fr: """
          Chaque jour
            grants                          ce qui demande attention
            grants status [PROJET]          où en sont les projets
            grants overdue, grants upcoming ce qui est en retard, ce qui vient
            grants record LIVRABLE N        ce qui a été réalisé (--on JOUR --in VILLE --evidence FICHIER)
            grants submit, accept, return   où en est un rapport ou une réalisation
            grants measure INDICATEUR VALEUR
                                            une valeur d'un indicateur
            grants pay, receive, spend      l'argent qui a bougé
            grants amend ENREGISTREMENT     changer un plan (--correction, --internal, --contractual)
          Pour voir
            grants money ACCORD             sommes, lignes, tranches, qui détient quoi
            grants explain ENREGISTREMENT   d'où vient un chiffre
            grants show, list GENRE, search MOTS, history
          Pour préparer
            grants init, set, new project, add GENRE, edit, use
            grants import TABLEAU --as GENRE
                                            le tableau que vous avez
            grants form deliveries          un classeur pour le terrain
          Pour être prévenu
            grants remind                   qui prévenir de quoi aujourd'hui
            grants export --format ics      les échéances pour les agendas
          Pour garder
            grants undo, redo, report, export, import, doctor
            grants backup, restore, clone, repair
                                            les copies, et le retour
            grants attest, diff, history    prouver, voir ce qui a changé
            grants purge ENREGISTREMENT     effacer définitivement
          """,
        ar: """
          كل يوم
            grants                          ما يحتاج إلى انتباه
            grants status [PROJECT]         وضع المشاريع
            grants overdue, grants upcoming ما تأخر وما هو قادم
            grants record DELIVERABLE N     ما أُنجز (--on DAY --in CITY --evidence FILE)
            grants submit, accept, return   أين وصل تقرير أو إنجاز
            grants measure INDICATOR VALUE  قيمة مؤشر
            grants pay, receive, spend      أموال تحركت
            grants amend RECORD             تغيير خطة (--correction, --internal, --contractual)
          للاطلاع
            grants money AGREEMENT          المجاميع والبنود والدفعات وما بيد كل طرف
            grants explain RECORD           مصدر الرقم
            grants show RECORD, list KIND, search WORDS, history [RECORD]
          للإعداد
            grants init, set, new project, add KIND, edit RECORD, use
            grants import TABLE --as KIND   الجدول الذي لديك
            grants form deliveries          مصنف للميدان
          للإخطار
            grants remind                   من يجب إخطاره اليوم وبماذا
            grants export --format ics      المواعيد النهائية للتقاويم
          للحفظ
            grants undo, redo, report, export, import, doctor
            grants backup, restore, clone, repair
                                            النسخ والعودة إليها
            grants attest, diff, history    الإثبات ورؤية ما تغيّر
            grants purge RECORD             محو نهائي
          """,
        az: """
          Hər gün
            grants                          diqqət tələb edənlər
            grants status [LAYİHƏ]          layihələrin vəziyyəti
            grants overdue, grants upcoming gecikənlər və yaxınlaşanlar
            grants record NƏTİCƏ N          nə təhvil verilib (--on GÜN --in ŞƏHƏR --evidence FAYL)
            grants submit, accept, return   hesabat və ya təhvil hansı mərhələdədir
            grants measure İNDİKATOR DƏYƏR  indikatorun dəyəri
            grants pay, receive, spend      hərəkət edən vəsait
            grants amend YAZI               planı dəyişmək (--correction, --internal, --contractual)
          Baxmaq üçün
            grants money SAZİŞ              cəmlər, maddələr, tranşlar, kimdə nə var
            grants explain YAZI             rəqəm haradandır
            grants show YAZI, list NÖV, search SÖZLƏR, history [YAZI]
          Hazırlamaq üçün
            grants init, set, new project, add NÖV, edit YAZI, use
            grants import CƏDVƏL --as NÖV   sizdə olan cədvəl
            grants form deliveries          sahə üçün iş kitabı
          Xəbərdar olmaq üçün
            grants remind                   bu gün kimə nəyi demək lazımdır
            grants export --format ics      təqvimlər üçün son tarixlər
          Saxlamaq üçün
            grants undo, redo, report, export, import, doctor
            grants backup, restore, clone, repair
                                            nüsxələr və geri qayıdış
            grants attest, diff, history    sübut və dəyişikliklər
            grants purge QEYD               birdəfəlik silmək
          """)
    ),
    (
      "dates",
      Wording(
        en: """
          A date is kept as precisely as it was given, and shown so.
            2025            a year              2025-10        a month
            2025-10-14      a day               2025-36        the fourth quarter of 2025
            2025-10~        about October       ..             no end set
          You can also type: "October 2025", "octobre 2025", "oktyabr 2025", "14 Oct 2024",
          "Q4 2025", "T4 2025", today, yesterday, "in 3 weeks", "il y a 2 jours", 14/10/2024.
          A deadline counts to its last day: due October 2025 is overdue from 1 November 2025.
          """,
        fr: """
          Une date est gardée aussi précise qu'elle a été donnée, et montrée ainsi.
            2025            une année           2025-10        un mois
            2025-10-14      un jour             2025-36        le quatrième trimestre 2025
            2025-10~        vers octobre        ..             sans terme fixé
          On peut aussi taper : « octobre 2025 », « 14 oct. 2024 », « T4 2025 », aujourd'hui, hier,
          « dans 3 semaines », « il y a 2 jours », 14/10/2024.
          Une échéance court jusqu'à son dernier jour : octobre 2025 est en retard dès le 1er novembre.
          """,
        ar: """
          يُحفظ التاريخ بالدقة التي أُعطي بها، ويُعرض كذلك.
            2025            سنة                 2025-10        شهر
            2025-10-14      يوم                 2025-36        الربع الرابع من 2025
            2025-10~        نحو أكتوبر          ..             دون نهاية محددة
          ويمكن أيضًا كتابة: «أكتوبر 2025»، «14 أكتوبر 2024»، «الربع الرابع 2025»، اليوم، أمس،
          «بعد 3 أسابيع»، 14/10/2024.
          يُحسب الموعد النهائي حتى آخر أيامه: موعد أكتوبر 2025 يتأخر ابتداءً من 1 نوفمبر 2025.
          """,
        az: """
          Tarix verildiyi dəqiqliklə saxlanılır və elə də göstərilir.
            2025            il                  2025-10        ay
            2025-10-14      gün                 2025-36        2025-ci ilin dördüncü rübü
            2025-10~        təxminən oktyabr    ..             son tarix qoyulmayıb
          Belə də yazmaq olar: “oktyabr 2025”, “14 oktyabr 2024”, “4-cü kvartal 2025”, bu gün, dünən,
          “3 həftə sonra”, “2 gün əvvəl”, 14/10/2024.
          Son tarix axırıncı gününə qədər sayılır: oktyabr 2025 tarixi 1 noyabr 2025-dən gecikir.
          """)
    ),
    (
      "references",
      Wording(
        en: """
          A reference is the short name of a record: letters a–z, digits, hyphens.
            bf-girls                           a project
            bf-girls/workshops                 a deliverable of it
            bf-girls/end                       the milestone that is its planned end
            bf-girls/workshops@2025-03-14      a delivery, by its day
          With 'grants use --project bf-girls' you can type workshops alone.
          """,
        fr: """
          Une référence est le nom court d'un enregistrement : lettres a–z, chiffres, tirets.
            bf-girls                           un projet
            bf-girls/workshops                 un livrable du projet
            bf-girls/end                       le jalon qui est sa fin prévue
            bf-girls/workshops@2025-03-14      une réalisation, par son jour
          Avec « grants use --project bf-girls », workshops suffit.
          """,
        ar: """
          المرجع هو الاسم القصير لسجل: حروف a–z وأرقام وشرطات.
            bf-girls                           مشروع
            bf-girls/workshops                 منجز مستهدف منه
            bf-girls/end                       المَعلَم الذي هو نهايته المخططة
            bf-girls/workshops@2025-03-14      إنجاز، بيومه
          مع «grants use --project bf-girls» تكفي كتابة workshops.
          """,
        az: """
          İstinad yazının qısa adıdır: a–z hərfləri, rəqəmlər, defislər.
            bf-girls                           layihə
            bf-girls/workshops                 onun təhvil veriləcək nəticəsi
            bf-girls/end                       planlaşdırılan sonu olan mühüm mərhələ
            bf-girls/workshops@2025-03-14      günü ilə təhvil
          “grants use --project bf-girls” ilə təkcə workshops yazmaq kifayətdir.
          """)
    ),
    (
      "formats",
      Wording(
        en: """
          --format text       for people (the default)
          --format markdown   for documents
          --format json       for programs: keys as in docs/json.md, dates as {text, first, last, precision}
          --format csv        one table (RFC 4180)
          --output FILE       writes a file; its ending (.md .json .csv .txt) says the form.
          """,
        fr: """
          --format text       pour les personnes (par défaut)
          --format markdown   pour les documents
          --format json       pour les programmes : {text, first, last, precision} pour une date
          --format csv        un tableau (RFC 4180)
          --output FICHIER    écrit un fichier ; sa fin (.md .json .csv .txt) dit la forme.
          """,
        ar: """
          --format text       للناس (المبدئي)
          --format markdown   للوثائق
          --format json       للبرامج: {text, first, last, precision} لكل تاريخ
          --format csv        جدول واحد (RFC 4180)
          --output FILE       يكتب ملفًا؛ ونهايته (.md .json .csv .txt) تحدد الصيغة.
          """,
        az: """
          --format text       insanlar üçün (standart)
          --format markdown   sənədlər üçün
          --format json       proqramlar üçün: tarix {text, first, last, precision} kimi
          --format csv        bir cədvəl (RFC 4180)
          --output FAYL       fayla yazır; sonluğu (.md .json .csv .txt) formanı deyir.
          """)
    ),
    (
      "exit-status",
      Wording(
        en: """
          0   done
          1   it could not be done; nothing was changed
          2   you declined
          3   a check that was asked for found something (overdue --check, check, doctor,
              attest --verify, repair),
              or files of evidence are missing (backup, evidence --export)
          64  the command line is wrong
          """,
        fr: """
          0   fait
          1   impossible ; rien n'a été changé
          2   refus de l'utilisateur
          3   un contrôle demandé a trouvé quelque chose (overdue --check, check, doctor,
              attest --verify, repair),
              ou des pièces justificatives manquent (backup, evidence --export)
          64  ligne de commande incorrecte
          """,
        ar: """
          0   تم
          1   تعذّر؛ لم يُغيَّر شيء
          2   رفضتَ
          3   فحص طُلب وجد شيئًا (overdue --check, check, doctor,
              attest --verify, repair)،
              أو ملفات مستندات إثبات مفقودة (backup, evidence --export)
          64  سطر الأوامر خاطئ
          """,
        az: """
          0   edildi
          1   mümkün olmadı; heç nə dəyişdirilməyib
          2   imtina etdiniz
          3   istənilən yoxlama nəsə tapdı (overdue --check, check, doctor,
              attest --verify, repair)
              və ya təsdiqedici sənədlərin faylları yoxdur (backup, evidence --export)
          64  əmr sətri səhvdir
          """)
    ),
    (
      "environment",
      Wording(
        en: """
          GRANTS_REGISTER   the register, unless --register names one
          GRANTS_BY         who makes changes, unless --by says so
          GRANTS_LANGUAGE   en, fr, ar or az, unless --language says so
          GRANTS_KEY        the key that signs your changes, unless --signing-key names one
          GRANTS_FORCE      1: overwrite existing files, as --force does
          NO_COLOR          no colour when it is set
          XDG_DATA_HOME     the folder of your own register (else ~/.local/share)
          XDG_STATE_HOME    the folder of your key and of what 'grants use' keeps (else ~/.local/state)
          """,
        fr: """
          GRANTS_REGISTER   le registre, sauf --register
          GRANTS_BY         qui change, sauf --by
          GRANTS_LANGUAGE   en, fr, ar ou az, sauf --language
          GRANTS_KEY        la clé qui signe vos changements, sauf --signing-key
          GRANTS_FORCE      1 : remplacer les fichiers existants, comme --force
          NO_COLOR          pas de couleur s'il est défini
          XDG_DATA_HOME     le dossier de votre registre (sinon ~/.local/share)
          XDG_STATE_HOME    le dossier de votre clé et de ce que « grants use » garde (sinon ~/.local/state)
          """,
        ar: """
          GRANTS_REGISTER   السجل، ما لم يحدده --register
          GRANTS_BY         من يغيّر، ما لم يحدده --by
          GRANTS_LANGUAGE   en أو fr أو ar أو az، ما لم يحددها --language
          GRANTS_KEY        المفتاح الذي يوقّع تغييراتك، ما لم يحدده --signing-key
          GRANTS_FORCE      1: استبدال الملفات الموجودة، مثل --force
          NO_COLOR          دون ألوان إذا وُجد
          XDG_DATA_HOME     مجلد سجلك (وإلا ~/.local/share)
          XDG_STATE_HOME    مجلد مفتاحك وما يحفظه «grants use» (وإلا ~/.local/state)
          """,
        az: """
          GRANTS_REGISTER   reyestr, əgər --register göstərmirsə
          GRANTS_BY         kim dəyişir, əgər --by demirsə
          GRANTS_LANGUAGE   en, fr, ar və ya az, əgər --language demirsə
          GRANTS_KEY        dəyişikliklərinizi imzalayan açar, əgər --signing-key göstərmirsə
          GRANTS_FORCE      1: mövcud faylların üzərinə yaz, --force kimi
          NO_COLOR          qoyulubsa, rəngsiz
          XDG_DATA_HOME     öz reyestrinizin qovluğu (yoxsa ~/.local/share)
          XDG_STATE_HOME    açarınızın və “grants use” yadda saxladıqlarının qovluğu (yoxsa ~/.local/state)
          """)
    ),
  ]
}
