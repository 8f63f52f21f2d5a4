// The theme without the fonts that it brings: the page uses the system's.
import theme from "vitepress/theme-without-fonts";
import "./style.css";

export default theme;
