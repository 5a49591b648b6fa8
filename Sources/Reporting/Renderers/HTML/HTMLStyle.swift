import XML

/// How pages look, on a screen, on a phone and on paper.
enum HTMLStyle {
  /// The style sheet.
  static let sheet = "\(colours)\(rules)\(labels)"

  /// A text as CSS quotes it.
  static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars where MarkupRules.isShown(scalar) {
      // The sign < could end the style sheet.
      switch scalar {
      case "\"", "\\", "<", ">", "&": quoted += "\\" + String(scalar.value, radix: 16) + " "
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }

  /// What stands at the foot of printed pages: the name and the number of the page.
  static func foot(_ language: Language, _ name: String) -> String {
    let isRightToLeft = language.direction == .rightToLeft
    let (start, end) = isRightToLeft ? ("right", "left") : ("left", "right")
    let short = name.count > 80 ? String(name.prefix(79)) + "…" : name
    return """
      @page{size:A4;margin:16mm 15mm 18mm;
      @bottom-\(start){content:\(quoted(short));font:8pt \"Noto Sans\",\"Noto Sans Arabic\",sans-serif;color:#566273}
      @bottom-\(end){content:counter(page) " / " counter(pages);font:8pt \"Noto Sans\",\"Noto Sans Arabic\",sans-serif;color:#566273}}

      """
  }

  private static var colours: String {
    func names(_ value: (String, String) -> String) -> String {
      Palette.colours.map { "--\($0.paint.rawValue):\(value($0.light, $0.dark))" }
        .joined(separator: ";")
    }
    let paints = Palette.colours.map { paint in
      let name = paint.paint.rawValue
      return ".f-\(name){fill:var(--\(name))}.s-\(name){stroke:var(--\(name))}"
    }.joined()
    return """
      :root{color-scheme:light dark;\(names { light, _ in light });
      --font:"Noto Sans","Noto Sans Arabic",system-ui,"Segoe UI",sans-serif}
      @media screen and (prefers-color-scheme:dark){:root{\(names { _, dark in dark })}}
      .f-none{fill:none}\(paints).f-hatch{fill:url(#hatch)}.f-late{fill:url(#late)}

      """
  }

  /// On a phone, each cell after the first says the heading of its column.
  private static var labels: String {
    "@media screen and (max-width:40rem){"
      + (2...24).map { ".table tr>:nth-child(\($0))::before{content:var(--c\($0))}" }.joined()
      + "}\n"
  }

  private static let rules = """
    *{box-sizing:border-box}
    body{margin:0 auto;max-width:70rem;padding:0 1.25rem 4rem;background:var(--paper);
    color:var(--ink);font:1rem/1.5 var(--font);overflow-wrap:break-word}
    .skip{position:absolute;inset-inline-start:-99rem}
    .skip:focus{inset-inline-start:1rem;inset-block-start:1rem}
    .patterns{position:absolute;inline-size:0;block-size:0}
    a{color:var(--accent);text-underline-offset:.18em;text-decoration-thickness:.06em}
    a:focus-visible,summary:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
    :target{background:var(--soft);scroll-margin-block-start:1rem}
    header{padding-block:3rem 1.25rem;border-block-end:1px solid var(--line);margin-block-end:1.5rem}
    h1{font-size:clamp(1.5rem,1.1rem + 2vw,2.25rem);line-height:1.2;margin:0 0 .5rem;
    letter-spacing:-.012em;text-wrap:balance}
    :lang(ar){letter-spacing:0!important}
    header p{margin:.25rem 0;color:var(--muted)}
    h2{font-size:1.3rem;line-height:1.3;margin:0 0 .75rem;letter-spacing:-.006em}
    h3{font-size:1.05rem;line-height:1.35;margin:1.75rem 0 .5rem}
    h4,h5,h6{font-size:1rem;margin:1.25rem 0 .5rem}
    section{padding-block:1.75rem .25rem}
    p{margin:.5rem 0;max-width:46rem}
    .bad{color:var(--bad);font-weight:600}.warning{color:var(--warning);font-weight:500}
    .good{color:var(--good)}.dim{color:var(--muted)}
    p.warning{border-inline-start:3px solid var(--warning);padding-inline-start:.75rem}
    p.dim{font-size:.8125rem}
    nav{margin-block:0 1rem;font-size:.875rem}
    nav ul{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;list-style:none;margin:0;padding:0}
    nav a{text-decoration:none}nav a:hover{text-decoration:underline}
    dl{margin:.75rem 0 1.25rem}
    main>dl,section>dl{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,26rem),1fr));
    gap:0 3rem}
    main dl>div{display:grid;grid-template-columns:minmax(8rem,13rem) 1fr;gap:0 1rem;padding:.4rem 0;
    border-block-end:1px solid var(--line)}
    dt{color:var(--muted)}dd{margin:0}
    .list{padding-inline-start:1.1rem;margin:.5rem 0 1.25rem;max-width:52rem}
    .list li{margin-block:.3rem;padding-inline-start:.3rem;color:var(--ink);font-weight:400}
    .list .bad::marker{content:"▲  ";color:var(--bad)}.list .warning::marker{content:"●  ";color:var(--warning)}
    .list .good::marker{content:"✓  ";color:var(--good)}.list li.dim{color:var(--muted)}
    .list a{color:inherit;text-decoration-color:var(--muted)}
    .list+.tiles,p+.tiles,.table+.tiles{margin-block-start:2rem}
    .tiles{display:grid;grid-template-columns:repeat(auto-fill,minmax(9.5rem,1fr));gap:1rem;list-style:none;
    margin:1.25rem 0 1.5rem;padding:0}
    .tiles li{border-block-start:3px solid currentColor;padding-block-start:.6rem;font-weight:400}
    .tiles strong{display:block;font-size:2.1rem;line-height:1.15;font-weight:600;
    font-variant-numeric:tabular-nums;letter-spacing:-.02em}
    .tiles strong a{color:inherit}
    .tiles span{display:block;color:var(--ink)}
    .tiles small{display:block;color:var(--muted);font-size:.8125rem}
    .table{margin:.75rem 0 1.5rem;overflow-x:auto}
    table{border-collapse:collapse;inline-size:100%;font-size:.9375rem}
    table.wide{font-size:.875rem}
    caption{text-align:start;color:var(--muted);font-size:.875rem;padding-block-end:.4rem}
    th,td{text-align:start;vertical-align:top;padding:.5rem .75rem;font-weight:inherit}
    th:first-child,td:first-child{padding-inline-start:0}th:last-child,td:last-child{padding-inline-end:0}
    thead th,thead td{border-block-end:1.5px solid var(--ink);color:var(--muted);font-size:.8125rem;
    vertical-align:bottom;line-height:1.35}
    tbody tr{border-block-end:1px solid var(--line)}
    tfoot tr{border-block-start:1.5px solid var(--ink);font-weight:600}
    tr.group{font-weight:600;background:var(--track)}
    .n{text-align:right;font-variant-numeric:tabular-nums}
    .w,.d,td.n,.r{white-space:nowrap}
    .i1{padding-inline-start:1.25rem!important;color:var(--muted)}
    .i2{padding-inline-start:2.5rem!important}.i3{padding-inline-start:3.75rem!important}
    td i{display:block;block-size:3px;margin-block-start:.25rem;background:var(--track)}
    td i::before{content:"";display:block;block-size:3px;inline-size:var(--share);background:var(--accent)}
    td.bad i::before{background:var(--bad)}
    summary{cursor:pointer;color:var(--accent);padding-block:.5rem;font-size:.9375rem}
    .figures summary{font-size:.8125rem;color:var(--muted)}
    figure{margin:1.5rem 0 2rem;max-width:38rem}figure.long{max-width:48rem}
    .gallery{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,26rem),1fr));gap:0 3rem}
    .gallery .long{grid-column:1/-1}
    figcaption{margin-block-end:.9rem}
    figcaption strong{display:block}
    figcaption span{color:var(--muted);font-size:.9375rem}
    figure svg{display:block;inline-size:100%;block-size:auto;font:13px var(--font)}
    .slim{display:none}
    .signatures{display:grid;grid-template-columns:repeat(auto-fit,minmax(17rem,1fr));gap:1.5rem 3rem}
    .signatures dl>div{grid-template-columns:6rem 1fr;padding-block:1.1rem .3rem}
    .signatures .party{display:block;border:0}.signatures .party dt{color:var(--ink);font-weight:600}
    @media screen and (max-width:40rem){
    header{padding-block:1.75rem 1rem}
    .tiles{grid-template-columns:1fr 1fr}
    main dl>div{grid-template-columns:1fr}.signatures dl>div{grid-template-columns:6rem 1fr}
    .broad{display:none}.slim{display:block}
    .table thead{position:absolute;inline-size:1px;block-size:1px;overflow:hidden;clip-path:inset(50%)}
    .table table,.table tbody,.table tfoot,.table tr,.table caption{display:block}
    .table tr{padding-block:.6rem}
    .table th,.table td{display:grid;grid-template-columns:40% minmax(0,1fr);gap:0 .75rem;padding:.15rem 0;
    text-align:start;white-space:normal;overflow-wrap:anywhere}
    .table td>:is(bdi,a){justify-self:start}.table .r,.table bdi{white-space:normal;overflow-wrap:anywhere}
    .table th[scope^=row],.table td:first-child{display:block;font-weight:600;color:var(--ink)}
    .table :is(th,td)::before{color:var(--muted);font-weight:400;font-size:.875rem}
    .table td:empty{display:none}
    .table td i{grid-column:2}
    .table .i1,.table .i2,.table .i3{padding-inline-start:0!important}
    }
    @media print{
    html{font-size:9.5pt}body{max-width:none;padding:0;line-height:1.4}
    header{padding-block:0 8pt;margin-block-end:8pt}h1{font-size:19pt}h2{font-size:13pt}h3{font-size:11pt}
    nav,.skip,.figures{display:none}
    a{color:inherit;text-decoration:none}
    section{padding-block:8pt 0}
    h2,h3,h4,caption{break-after:avoid}
    tr,figure,.tiles,dl>div,.signatures dl,li{break-inside:avoid}
    thead{display:table-header-group}tfoot{display:table-row-group}
    .table{overflow:visible;margin-block:4pt 10pt}
    table,table.wide{font-size:8.5pt}table.wide{font-size:7.5pt}
    th,td{padding:3pt 5pt}thead th,thead td{font-size:7.5pt}
    .w,td.n{white-space:normal}
    tfoot{break-before:avoid}tbody:has(+tfoot) tr:last-child{break-after:avoid}
    .list{padding-inline-start:16pt}
    .tiles{grid-template-columns:repeat(auto-fit,minmax(75pt,1fr));margin-block:8pt}
    .tiles strong{font-size:18pt}
    figure{max-width:140mm;margin-block:8pt 12pt}figure.long{max-width:none}
    .gallery{grid-template-columns:1fr 1fr;gap:0 18pt}
    .gallery figure:not(.long) .broad{display:none}.gallery figure:not(.long) .slim{display:block}
    main>dl,section>dl{grid-template-columns:1fr 1fr;gap:0 18pt}
    main dl>div{grid-template-columns:minmax(60pt,90pt) 1fr}
    details:not([open]) summary{list-style:none;color:var(--muted)}
    *{print-color-adjust:exact;-webkit-print-color-adjust:exact}
    }

    """
}
