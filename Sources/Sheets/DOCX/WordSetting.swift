import XML

/// What a document for word processors is as a whole, and the parts that say so.
package struct WordSetting: Sendable {
  /// The width of the text, A4 with margins of 2 cm, in twentieths of a point.
  static let textWidth = 9638

  /// The code of its language, such as `fr`.
  package let language: String
  /// Whether its lines run from right to left.
  package let isRightToLeft: Bool
  /// Its title, also at the foot of its pages.
  package let title: String

  /// - Parameter language: The code of the language, such as `fr`.
  package init(language: String, isRightToLeft: Bool, title: String) {
    self.language = language
    self.isRightToLeft = isRightToLeft
    self.title = title
  }

  /// The parts beside the text itself.
  var parts: [(name: String, content: [UInt8])] {
    [
      ("word/styles.xml", styles), ("word/numbering.xml", numbering), ("word/footer1.xml", footer),
      ("word/settings.xml", settings),
      (
        "word/_rels/document.xml.rels",
        WorkbookWriter.relations([
          ("styles", "styles", "styles.xml"), ("numbering", "numbering", "numbering.xml"),
          ("footer", "footer", "footer1.xml"), ("settings", "settings", "settings.xml"),
        ])
      ),
      ("docProps/core.xml", core), ("_rels/.rels", relations), ("[Content_Types].xml", types),
    ]
  }

  private func part(_ body: (inout Markup) -> Void) -> [UInt8] {
    var xml = Markup(.part)
    xml.add(WorkbookWriter.head)
    body(&xml)
    return xml.bytes
  }

  /// Languages by the names that word processors have for them.
  private var locale: (plain: String, mirrored: String) {
    switch language {
    case "fr": ("fr-FR", "ar-SA")
    case "az": ("az-Latn-AZ", "ar-SA")
    case "ar": ("en-GB", "ar-MA")
    default: ("en-GB", "ar-SA")
    }
  }

  private var settings: [UInt8] {
    part { xml in
      xml.add(
        "<w:settings xmlns:w=\"\(WordWriter.main)\"><w:defaultTabStop w:val=\"709\"/>"
          + "<w:characterSpacingControl w:val=\"doNotCompress\"/><w:compat>"
          + "<w:compatSetting w:name=\"compatibilityMode\""
          + " w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat>"
          + "<w:themeFontLang w:val=\"\(locale.plain)\" w:bidi=\"\(locale.mirrored)\"/></w:settings>"
      )
    }
  }

  private var numbering: [UInt8] {
    part { xml in
      xml.add(
        "<w:numbering xmlns:w=\"\(WordWriter.main)\"><w:abstractNum w:abstractNumId=\"0\">"
          + "<w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"bullet\"/>"
          + "<w:lvlText w:val=\"•\"/><w:lvlJc w:val=\"start\"/><w:pPr>"
          + "<w:ind w:start=\"360\" w:hanging=\"260\"/></w:pPr></w:lvl></w:abstractNum>"
          + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num></w:numbering>")
    }
  }

  private var footer: [UInt8] {
    part { xml in
      func field(_ name: String) -> String {
        "<w:fldSimple w:instr=\" \(name) \"><w:r><w:t>1</w:t></w:r></w:fldSimple>"
      }
      let bidi = isRightToLeft ? "<w:bidi/>" : ""
      let rtl = isRightToLeft ? "<w:rPr><w:rtl/></w:rPr>" : ""
      xml.add(
        "<w:ftr xmlns:w=\"\(WordWriter.main)\"><w:p><w:pPr><w:pStyle w:val=\"Footer\"/>"
          + "\(bidi)</w:pPr><w:r>\(rtl)<w:t xml:space=\"preserve\">")
      xml.say(title.count > 80 ? String(title.prefix(79)) + "…" : title)
      xml.add(
        "</w:t></w:r><w:r><w:tab/></w:r>\(field("PAGE"))<w:r>"
          + "<w:t xml:space=\"preserve\"> / </w:t></w:r>\(field("NUMPAGES"))</w:p></w:ftr>")
    }
  }

  private var core: [UInt8] {
    part { xml in
      xml.add(
        "<cp:coreProperties xmlns:cp=\"\(WorkbookWriter.packages)/metadata/core-properties\""
          + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>")
      xml.say(title)
      xml.add("</dc:title><dc:language>\(language)</dc:language></cp:coreProperties>")
    }
  }

  private var relations: [UInt8] {
    part { xml in
      xml.add(
        "<Relationships xmlns=\"\(WorkbookWriter.packages)/relationships\">"
          + "<Relationship Id=\"document\" Type=\"\(WorkbookWriter.office)/relationships/officeDocument\""
          + " Target=\"word/document.xml\"/><Relationship Id=\"core\""
          + " Type=\"\(WorkbookWriter.packages)/relationships/metadata/core-properties\""
          + " Target=\"docProps/core.xml\"/></Relationships>")
    }
  }

  private var types: [UInt8] {
    let word = "application/vnd.openxmlformats-officedocument.wordprocessingml"
    let parts = [
      ("word/document.xml", "\(word).document.main+xml"), ("word/styles.xml", "\(word).styles+xml"),
      ("word/numbering.xml", "\(word).numbering+xml"), ("word/footer1.xml", "\(word).footer+xml"),
      ("word/settings.xml", "\(word).settings+xml"),
      ("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
    ]
    return part { xml in
      xml.add(
        "<Types xmlns=\"\(WorkbookWriter.packages)/content-types\"><Default Extension=\"rels\""
          + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
          + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
          + parts.map { "<Override PartName=\"/\($0)\" ContentType=\"\($1)\"/>" }.joined()
          + "</Types>")
    }
  }

  private var styles: [UInt8] {
    part { xml in
      xml.add(
        "<w:styles xmlns:w=\"\(WordWriter.main)\"><w:docDefaults><w:rPrDefault><w:rPr>"
          + "<w:rFonts w:ascii=\"Calibri\" w:hAnsi=\"Calibri\" w:cs=\"Arial\" w:eastAsia=\"Calibri\"/>"
          + "<w:sz w:val=\"21\"/><w:szCs w:val=\"22\"/>"
          + "<w:lang w:val=\"\(locale.plain)\" w:bidi=\"\(locale.mirrored)\"/></w:rPr></w:rPrDefault>"
          + "<w:pPrDefault><w:pPr><w:spacing w:after=\"100\" w:line=\"264\" w:lineRule=\"auto\"/></w:pPr>"
          + "</w:pPrDefault></w:docDefaults>" + WordStyles.all(isRightToLeft: isRightToLeft)
          + "</w:styles>")
    }
  }
}
