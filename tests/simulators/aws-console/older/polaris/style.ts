/** After the screenshots of 2022: white pages, grey gradients, blue primary buttons. */
export const polarisStyle = `
body { margin: 0; font: 14px/20px 'Amazon Ember', Helvetica, Arial, sans-serif; color: #16191f; }
awsui-app-layout { display: flex; } awsui-app-layout h1 { font: 400 28px/36px inherit; }
.awsui-app-layout__navigation { flex: 0 0 160px; padding: 20px; } .awsui-app-layout__navigation a { display: block; }
.awsui-app-layout__content { flex: 1; padding: 20px; }
awsui-app-layout p, awsui-form-field, awsui-checkbox, awsui-radio-button { display: block; margin: 8px 0; }
.awsui-wizard__container { display: flex; gap: 40px; } .awsui-wizard__column-form { flex: 1; }
.awsui-wizard__column-navigation { list-style: none; padding: 0; width: 180px; color: #aab7b8; }
.awsui-wizard__navigation-active { color: #16191f; font-weight: 700; }
.wizard-step { display: none; } .wizard-step__active { display: block; }
.awsui-form-actions { display: flex; gap: 8px; justify-content: flex-end; margin: 30px 0; }
.awsui-button { padding: 4px 20px; border: 1px solid #aab7b8; border-radius: 2px; font-weight: 700;
  background: linear-gradient(#fff, #eee); cursor: pointer; }
.awsui-button-variant-primary { color: #fff; background: #1166bb; border-color: #0a4a8a; }
.awsui-button:disabled { opacity: .5; }
.awsui-tiles { display: grid; grid-template-columns: repeat(3, 1fr); gap: 20px; }
.awsui-tile { padding: 12px; border: 1px solid #aab7b8; border-radius: 4px; }
.awsui-tile__selected { border-color: #00a1c9; background: #f1faff; }
.awsui-radio-button, .awsui-checkbox { position: relative; display: block; padding-left: 24px; cursor: pointer; }
.awsui-native-container { position: absolute; left: 0; width: 16px; height: 16px; }
.awsui-native-container input { position: absolute; opacity: 0; width: 16px; height: 16px; margin: 0; }
.awsui-native-container div { width: 14px; height: 14px; border: 1px solid #687078; background: #fff; }
.awsui-radio-button-styled-circle { border-radius: 50%; }
.awsui-native-container input:checked + div { background: #1166bb; }
.awsui-table-selection-area .awsui-checkbox { height: 18px; }
.awsui-radio-button-description, .awsui-form-field-hint, .awsui-form-field-constraint { color: #687078; font-size: 12px; }
.awsui-input, .awsui-textarea, #awsui-autosuggest-0 { width: 600px; padding: 4px 8px; border: 1px solid #aab7b8; }
.awsui-tabs-container { display: flex; gap: 4px; list-style: none; padding: 0; }
.awsui-tabs-tab-link { padding: 6px 20px; border: 1px solid #aab7b8; background: #fff; }
.awsui-tabs-tab-active { border-bottom: 3px solid #1166bb; font-weight: 700; }
.awsui-table-container table { width: 100%; border-collapse: collapse; }
.awsui-table-container td, .awsui-table-container th { padding: 6px; border-bottom: 1px solid #ddd; text-align: left; }
.awsui-flash { padding: 12px; color: #fff; } .awsui-flash-type-success { background: #1d8102; }
.awsui-flash-type-error { background: #d13212; } .older-actions { display: flex; gap: 8px; margin: 8px 0; }
.older-error { color: #d13212; } .older-copy { width: 16px; height: 16px; }
`;
