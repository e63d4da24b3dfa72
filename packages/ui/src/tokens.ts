// Written by scripts/tokens.ts from tokens.json: change it there. Apart, so that a bundle takes only what it names.

export const colors = {
  "light": {
    "paper": "#FAF8F3",
    "surface": "#FFFEFB",
    "sunken": "#F2EFE7",
    "line": "#E5E0D4",
    "line2": "#CFC8B8",
    "lineStrong": "#8C8578",
    "ink": "#1D1B18",
    "ink2": "#47433C",
    "ink3": "#69645A",
    "vermilion": "#BF3A20",
    "vermilionHover": "#A53019",
    "vermilionPress": "#8B2713",
    "vermilionTint": "#FAECE6",
    "onVermilion": "#FFFCF6",
    "jade": "#2A6852",
    "jadeTint": "#E6F0EA",
    "amber": "#855700",
    "amberTint": "#F8EED6",
    "rouge": "#9C2242",
    "rougeTint": "#F9E9EC",
    "indigo": "#31507C",
    "indigoTint": "#E9EEF5",
    "code": "#F4F1EA",
    "mask": "rgba(29,27,24,.42)",
    "vermilionFill": "#BF3A20",
    "vermilionFillHover": "#A53019"
  },
  "dark": {
    "paper": "#151412",
    "surface": "#1D1B19",
    "sunken": "#23211E",
    "line": "#33302B",
    "line2": "#4C473F",
    "lineStrong": "#7C766B",
    "ink": "#F1EDE4",
    "ink2": "#CBC5B9",
    "ink3": "#A19A8D",
    "vermilion": "#F08A70",
    "vermilionHover": "#F49F88",
    "vermilionPress": "#DE7358",
    "vermilionTint": "#36201A",
    "onVermilion": "#FFFCF6",
    "vermilionFill": "#C4432A",
    "vermilionFillHover": "#B03A22",
    "jade": "#83C4A8",
    "jadeTint": "#1B2B25",
    "amber": "#DDB562",
    "amberTint": "#302715",
    "rouge": "#F095A9",
    "rougeTint": "#351E24",
    "indigo": "#A2BBE2",
    "indigoTint": "#1D2634",
    "code": "#11100F",
    "mask": "rgba(0,0,0,.6)"
  }
} as const;

export const fonts = {
  "sansZh": "-apple-system, \"Segoe UI Variable Text\", \"Segoe UI\", Roboto, \"Helvetica Neue\", Arial, \"PingFang SC\", \"HarmonyOS Sans SC\", \"MiSans\", \"Microsoft YaHei UI\", \"Microsoft YaHei\", \"Source Han Sans SC\", \"Noto Sans CJK SC\", \"Noto Sans SC\", sans-serif",
  "sansEn": "-apple-system, \"Segoe UI Variable Text\", \"Segoe UI\", Roboto, \"Helvetica Neue\", Arial, \"Noto Sans\", \"PingFang SC\", \"HarmonyOS Sans SC\", \"MiSans\", \"Microsoft YaHei UI\", \"Microsoft YaHei\", \"Source Han Sans SC\", \"Noto Sans CJK SC\", \"Noto Sans SC\", sans-serif",
  "serifZh": "\"Songti SC\", \"Source Han Serif SC\", \"Noto Serif CJK SC\", \"Noto Serif SC\", \"Microsoft YaHei\", serif",
  "serifEn": "\"Iowan Old Style\", Charter, \"Sitka Heading\", Georgia, \"Source Serif 4\", \"Noto Serif\", \"Noto Serif CJK SC\", serif",
  "mono": "ui-monospace, \"SF Mono\", \"Cascadia Mono\", Menlo, Consolas, \"Roboto Mono\", \"DejaVu Sans Mono\", \"Noto Sans Mono CJK SC\", monospace"
} as const;

export const shadows = {
  "none": "none",
  "popover": "0 1px 2px rgba(40,34,22,.06), 0 8px 28px rgba(40,34,22,.10)",
  "dialog": "0 2px 6px rgba(40,34,22,.08), 0 24px 64px rgba(40,34,22,.18)",
  "dark": {
    "popover": "0 0 0 1px #33302B, 0 8px 28px rgba(0,0,0,.5)",
    "dialog": "0 0 0 1px #33302B, 0 24px 64px rgba(0,0,0,.6)"
  },
  "rule": "nothing that lies on the page has a shadow; only what floats above it"
} as const;

export const chartColors = {
  "light": [
    "#2F5D8C",
    "#C7861A",
    "#3F9277",
    "#8A4468",
    "#86B4CF",
    "#6A655B"
  ],
  "dark": [
    "#7FA9DB",
    "#E0A94A",
    "#6FC0A0",
    "#D08DB0",
    "#C3E0F0",
    "#857D70"
  ]
} as const;

export const chartSequence = [
  "#F2EFE7",
  "#CBD8D6",
  "#93B3B4",
  "#5C8C92",
  "#31646F",
  "#173F4B"
] as const;

export const markHues = [
  "#37516F",
  "#2F6A86",
  "#2A7272",
  "#44755A",
  "#3B5F4B",
  "#766923",
  "#996122",
  "#91543A",
  "#985A5C",
  "#794A66",
  "#5C4C78",
  "#55575A"
] as const;

export const antdMap = {
  "note": "ConfigProvider theme={{ cssVar: {}, hashed: false, algorithm: dark ? theme.darkAlgorithm : theme.defaultAlgorithm, token, components }}. colorPrimary is INK on purpose: tabs, checks, switches, focus and selections are ink. Only Button type=primary turns vermilion, by component token. So a screen cannot fill with the accent by accident.",
  "token": {
    "light": {
      "colorPrimary": "#1D1B18",
      "colorInfo": "#31507C",
      "colorSuccess": "#2A6852",
      "colorWarning": "#855700",
      "colorError": "#9C2242",
      "colorLink": "#31507C",
      "colorLinkHover": "#1D1B18",
      "colorTextBase": "#1D1B18",
      "colorText": "#1D1B18",
      "colorTextSecondary": "#47433C",
      "colorTextTertiary": "#69645A",
      "colorTextQuaternary": "#69645A",
      "colorTextPlaceholder": "#69645A",
      "colorTextDescription": "#69645A",
      "colorBgBase": "#FFFEFB",
      "colorBgLayout": "#FAF8F3",
      "colorBgContainer": "#FFFEFB",
      "colorBgElevated": "#FFFEFB",
      "colorFillAlter": "#F2EFE7",
      "colorBorder": "#CFC8B8",
      "colorBorderSecondary": "#E5E0D4",
      "colorSplit": "#E5E0D4",
      "controlItemBgHover": "#F2EFE7",
      "controlItemBgActive": "#F2EFE7",
      "controlItemBgActiveHover": "#EAE6DB",
      "controlOutline": "rgba(29,27,24,.16)",
      "controlOutlineWidth": 3
    },
    "dark": {
      "colorPrimary": "#F1EDE4",
      "colorInfo": "#A2BBE2",
      "colorSuccess": "#83C4A8",
      "colorWarning": "#DDB562",
      "colorError": "#F095A9",
      "colorLink": "#A2BBE2",
      "colorLinkHover": "#F1EDE4",
      "colorTextBase": "#F1EDE4",
      "colorText": "#F1EDE4",
      "colorTextSecondary": "#CBC5B9",
      "colorTextTertiary": "#A19A8D",
      "colorTextQuaternary": "#A19A8D",
      "colorTextPlaceholder": "#A19A8D",
      "colorTextDescription": "#A19A8D",
      "colorBgBase": "#151412",
      "colorBgLayout": "#151412",
      "colorBgContainer": "#1D1B19",
      "colorBgElevated": "#262320",
      "colorFillAlter": "#23211E",
      "colorBorder": "#4C473F",
      "colorBorderSecondary": "#33302B",
      "colorSplit": "#33302B",
      "controlItemBgHover": "#262320",
      "controlItemBgActive": "#2C2925",
      "controlOutline": "rgba(241,237,228,.2)",
      "controlOutlineWidth": 3
    },
    "both": {
      "fontFamily": "font.sansZh or font.sansEn by language",
      "fontFamilyCode": "font.mono",
      "fontSize": 14,
      "fontSizeSM": 13,
      "lineHeight": 1.5714,
      "borderRadius": 6,
      "borderRadiusLG": 10,
      "borderRadiusSM": 4,
      "borderRadiusXS": 4,
      "controlHeight": 34,
      "controlHeightSM": 28,
      "controlHeightLG": 42,
      "wireframe": false,
      "motionDurationFast": "0.12s",
      "motionDurationMid": "0.18s",
      "motionDurationSlow": "0.28s",
      "motionEaseInOut": "cubic-bezier(.2,.7,.2,1)",
      "boxShadow": "shadow.popover",
      "boxShadowSecondary": "shadow.popover",
      "boxShadowTertiary": "none"
    }
  },
  "components": {
    "Button": {
      "colorPrimary": "vermilionFill",
      "colorPrimaryHover": "vermilionFillHover",
      "colorPrimaryActive": "vermilionPress",
      "colorTextLightSolid": "onVermilion",
      "primaryColor": "onVermilion",
      "primaryShadow": "none",
      "defaultShadow": "none",
      "dangerShadow": "none",
      "fontWeight": 500,
      "paddingInline": 16,
      "defaultHoverBorderColor": "ink",
      "defaultHoverColor": "ink"
    },
    "Table": {
      "headerBg": "transparent",
      "headerColor": "ink3",
      "headerSplitColor": "transparent",
      "headerBorderRadius": 0,
      "rowHoverBg": "sunken",
      "rowSelectedBg": "sunken",
      "borderColor": "line",
      "cellPaddingBlock": 11,
      "cellPaddingInline": 12,
      "cellPaddingBlockSM": 7
    },
    "Menu": {
      "itemBg": "transparent",
      "itemSelectedBg": "transparent",
      "itemSelectedColor": "ink",
      "itemHoverBg": "sunken",
      "itemHeight": 34,
      "itemBorderRadius": 6,
      "itemMarginInline": 8,
      "activeBarBorderWidth": 0
    },
    "Layout": {
      "siderBg": "paper",
      "headerBg": "paper",
      "bodyBg": "paper",
      "headerHeight": 52
    },
    "Card": {
      "headerBg": "transparent",
      "bodyPadding": 24,
      "headerFontSize": 15,
      "boxShadowTertiary": "none"
    },
    "Tabs": {
      "inkBarColor": "ink",
      "itemSelectedColor": "ink",
      "itemColor": "ink3",
      "itemHoverColor": "ink",
      "horizontalItemGutter": 28,
      "titleFontSize": 14
    },
    "Input": {
      "activeShadow": "0 0 0 3px controlOutline",
      "hoverBorderColor": "lineStrong",
      "activeBorderColor": "ink",
      "paddingInline": 12
    },
    "Select": {
      "optionSelectedBg": "sunken",
      "optionSelectedFontWeight": 600
    },
    "Tag": {
      "defaultBg": "sunken",
      "defaultColor": "ink2"
    },
    "Form": {
      "labelColor": "ink",
      "verticalLabelPadding": "0 0 6px",
      "itemMarginBottom": 22
    },
    "Steps": {
      "colorPrimary": "ink",
      "dotSize": 8
    },
    "Timeline": {
      "dotBg": "transparent",
      "tailColor": "line"
    },
    "Tooltip": {
      "colorBgSpotlight": "ink",
      "colorTextLightSolid": "paper"
    },
    "Alert": {
      "withDescriptionPadding": "16px 20px"
    },
    "Descriptions": {
      "labelBg": "transparent",
      "labelColor": "ink3",
      "itemPaddingBottom": 10
    },
    "Pagination": {
      "itemActiveBg": "transparent",
      "itemBg": "transparent"
    },
    "Modal": {
      "titleFontSize": 18
    },
    "Drawer": {
      "paddingLG": 28
    },
    "Checkbox": {
      "colorWhite": "light #FFFEFB / dark #151412 (the tick stands on ink)"
    },
    "Radio": {
      "dotColorDisabled": "ink3"
    },
    "Switch": {
      "handleBg": "surface",
      "colorPrimary": "ink"
    }
  }
} as const;
